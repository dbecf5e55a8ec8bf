import type { ExitStatus, Io } from "./io.ts";

/** One option of a command, with and without a value. */
interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** What stands for the value in the help, such as `FILE`. */
  readonly value?: string;
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

/** What was written behind the command. */
export interface Arguments {
  /** The values by the names of their options; a switch has the value `""`. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly operands: readonly string[];
}

/** One of the commands, in a file of its own. */
export interface Command {
  readonly summary: string;
  /** The operands, as the help shows them. */
  readonly operands: string;
  /** How many operands there have to be, at least and at most. */
  readonly count: readonly [least: number, most: number];
  readonly options: Options;
  readonly examples: readonly string[];
  run(given: Arguments, io: Io): Promise<ExitStatus>;
}

/** Options that every command has. */
export const COMMON_OPTIONS: Options = {
  json: { type: "boolean", help: "print JSON, for scripts" },
  help: { type: "boolean", short: "h", help: "show this help" },
};

/** Where commands that need a security token find it. */
export const TOKEN_OPTIONS: Options = {
  "token-file": {
    type: "string",
    value: "FILE",
    help: "read the security token from FILE, or from stdin for -",
  },
};
