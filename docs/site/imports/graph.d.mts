export function importsOf(folder: string): [from: string, to: string][];
export function pictureOf(pairs: readonly (readonly [string, string])[]): string;
