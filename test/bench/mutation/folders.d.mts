interface Folder {
  readonly mutate?: string;
  readonly tests: readonly string[];
  readonly setup?: string;
}

export declare const FOLDERS: Readonly<Record<string, Folder>>;
export declare function reportFile(folder: string): string;
