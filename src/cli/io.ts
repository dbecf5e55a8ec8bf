/** Everything that the command line may see of the world outside, and do to it. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The version of this package. */
  readonly version: string;
  /** How many characters fit into a line. */
  readonly columns: number;
  /** Whether what is printed may have colours. */
  readonly colors: boolean;
  /** Aborted when the user wants to stop, or nobody reads any more; whoever takes it ends by itself then. */
  readonly stop: AbortSignal;
  /** Milliseconds since 1970. */
  now(): number;
  readStdin(): Promise<Uint8Array>;
  readFile(path: string): Promise<Uint8Array>;
  /** Makes a new file that its owner alone can read, and the folder before it. */
  saveFile(folder: string, name: string, bytes: Uint8Array): Promise<void>;
  /** Prints a line of results. */
  print(line: string): void;
  /** Prints a line that is no result. */
  complain(line: string): void;
  /** Shows people a line in place of the last one shown; an empty one clears it. */
  show(line: string): void;
}

/** 0: all is well. 1: something was refused or is wrong. 2: the command line itself is. */
export type ExitStatus = 0 | 1 | 2;
