/** The outside world, as a process provides it. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The version of this package. */
  readonly version: string;
  /** The width of a line in characters. */
  readonly columns: number;
  /** Whether output may have colours. */
  readonly colors: boolean;
  /** Aborted at Ctrl+C, or when nobody reads the output any more. Code that takes it must end by itself then. */
  readonly stop: AbortSignal;
  /** Milliseconds to wait for an answer. */
  readonly giveUpAfter: number;
  /** Milliseconds since 1970. */
  now(): number;
  readStdin(): Promise<Uint8Array>;
  /** Calls back for each line that the user types, until `stop`. */
  onLine(listener: (line: string) => void): void;
  readFile(path: string): Promise<Uint8Array>;
  /** Creates a file that only its owner can read, and its folder. Fails where the file exists. */
  saveFile(folder: string, name: string, bytes: Uint8Array): Promise<void>;
  /** Adds text to the end of a file that only its owner can read. */
  appendFile(path: string, text: string): Promise<void>;
  /** Writes the files of a project into the current folder. Fails unless the folder is empty. */
  createProject(files: Readonly<Record<string, string>>): Promise<void>;
  /** Prints a line of results to stdout. */
  print(line: string): void;
  /** Prints a line that is not a result to stderr. */
  printError(line: string): void;
  /** Shows a line of progress in place of the last one; an empty one clears it. */
  showProgress(line: string): void;
}

/** The outside world, as commands may use it: no output shows a secret. */
export interface Io extends World {
  /** Hides a token in all further output. */
  hideSecret(text: string): void;
}

/** 0: success. 1: something was refused or is wrong. 2: invalid usage. 3: the program itself failed. */
export type ExitStatus = 0 | 1 | 2 | 3;
