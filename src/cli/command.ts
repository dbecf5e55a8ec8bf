import type { ExitStatus, Io } from "./io.ts";

/** One option of a command, with and without a value. */
interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** The placeholder for the value in the help, such as `FILE`. */
  readonly value?: string;
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

/** The parsed arguments of a command. */
export interface Arguments {
  /** The values by option name; a switch has the value `""`. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly operands: readonly string[];
}

/** A command of the command line. */
export interface Command {
  readonly summary: string;
  /** The operands, as the help shows them. */
  readonly operands: string;
  /** The least and the most operands. */
  readonly count: readonly [least: number, most: number];
  readonly options: Options;
  /** A command line that works as it is printed, given its files and a server. */
  readonly example: string;
  run(given: Arguments, io: Io): Promise<ExitStatus>;
}

/** The options of every command. */
export const COMMON_OPTIONS: Options = {
  "env-file": {
    type: "string",
    value: "FILE",
    help: "read environment variables from FILE, such as .env",
  },
  json: { type: "boolean", help: "print JSON, for scripts" },
  help: { type: "boolean", short: "h", help: "show this help" },
};

/** The options of commands that need a security token. */
export const TOKEN_OPTIONS: Options = {
  "token-file": {
    type: "string",
    value: "FILE",
    help: "read the security token from FILE, or from stdin for -",
  },
};

/** Invalid usage; the message says what to write instead, and quotes no value. */
export class CommandLineError extends Error {}

/** Refuses a token in a place where other people could read it. */
export const refuseToken = (): CommandLineError =>
  new CommandLineError(
    "Do not pass a token on the command line: other users can see it there, and the shell records it. " +
      "Set TEAMS_OUTGOING_WEBHOOK_TOKEN, or pass --token-file FILE (- for stdin).",
  );

/** Whether a text contains something like a token or a signature, which no message may repeat. */
export const looksSecret = (text: string): boolean => /[\w+/-]{43}=/.test(text);
