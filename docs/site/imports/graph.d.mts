export function readImports(folder: string): [from: string, to: string][];
export function drawImports(pairs: readonly (readonly [string, string])[]): string;
