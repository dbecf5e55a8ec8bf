/** The outside world, as the command line may use it. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The version of this package. */
  readonly version: string;
  /** The width of a line in characters. */
  readonly columns: number;
  /** Whether output may have colours. */
  readonly colors: boolean;
  /** Aborted at Ctrl+C, or when nobody reads the output any more. Code that takes it must end by itself then. */
  readonly stop: AbortSignal;
  /** Milliseconds since 1970. */
  now(): number;
  readStdin(): Promise<Uint8Array>;
  readFile(path: string): Promise<Uint8Array>;
  /** Creates a file that only its owner can read, and its folder. Fails where the file exists. */
  saveFile(folder: string, name: string, bytes: Uint8Array): Promise<void>;
  /** Prints a line of results to stdout. */
  print(line: string): void;
  /** Prints a line that is not a result to stderr. */
  printError(line: string): void;
  /** Shows a line of progress in place of the last one; an empty one clears it. */
  showProgress(line: string): void;
}

/** 0: success. 1: something was refused or is wrong. 2: invalid usage. */
export type ExitStatus = 0 | 1 | 2;
