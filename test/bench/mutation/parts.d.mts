interface Part {
  readonly files?: RegExp;
  readonly tests: readonly string[];
  readonly setup?: string;
}

export declare const PARTS: Readonly<Record<string, Part>>;
export declare function listSources(): string[];
export declare function listFiles(part: string): string[];
export declare function reportFile(part: string): string;
