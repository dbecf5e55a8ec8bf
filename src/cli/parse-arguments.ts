import { parseArgs } from "node:util";
import { findNearest } from "../core/inspection/find-nearest.ts";
import {
  type Arguments,
  CommandLineError,
  looksSecret,
  type Options,
  refuseToken,
} from "./command.ts";
import { escapeLine } from "./terminal-text.ts";

/** Parses a command line. No message quotes a value, because it may be a misplaced secret. */
export function parseArguments(args: readonly string[], options: Options): Arguments {
  const values: Record<string, string> = Object.create(null);
  const operands: string[] = [];
  const taken = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of taken.tokens) {
    if (token.kind === "positional") {
      // A query may contain the key of a function, and is never printed.
      if (looksSecret(token.value.split("?", 1)[0] as string)) throw refuseToken();
      operands.push(token.value);
    }
    if (token.kind !== "option") continue;
    const { name, rawName, value = "" } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) throw refuseUnknownOption(name, rawName, Object.keys(options));
    if (name in values) throw new CommandLineError(`--${name} was passed twice. Pass it once.`);
    if (option.type === "boolean" && token.value !== undefined) {
      throw new CommandLineError(`--${name} takes no value.`);
    }
    // A value that starts with a dash is usually the next option.
    if (
      option.type === "string" &&
      (value === "" || (!token.inlineValue && /^--?\w/.test(value)))
    ) {
      throw new CommandLineError(`--${name} needs a value: --${name}=${option.value}.`);
    }
    if (name !== "authorization" && looksSecret(value)) throw refuseToken();
    values[name] = value;
  }
  const files = Object.entries(options).filter(([, { value }]) => value === "FILE");
  const paths = [...operands, ...files.map(([name]) => values[name])];
  const fromStdin = paths.filter((path) => path === "-");
  if (fromStdin.length > 1) throw new CommandLineError("stdin can be read only once: pass - once.");
  return { values, operands };
}

function refuseUnknownOption(
  name: string,
  rawName: string,
  known: readonly string[],
): CommandLineError {
  if (/^(security-?)?(token|secret|key)$/i.test(name) || looksSecret(`${rawName}=`)) {
    return refuseToken();
  }
  const nearest = findNearestName(name.toLowerCase(), known);
  return new CommandLineError(
    `Unknown option ${escapeLine(rawName)}.${nearest ? ` Did you mean --${nearest}?` : ""}`,
  );
}

/** Reads a whole number from an option; `otherwise` where the option is missing. */
export function wholeNumber(
  { values }: Arguments,
  name: string,
  [least, most]: readonly [number, number],
  otherwise: number,
): number {
  const value = values[name];
  if (value === undefined) return otherwise;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new CommandLineError(`--${name} must be a whole number from ${least} to ${most}.`);
}

/** Finds the name that was most likely meant: one that begins so, or else one with a slip in it. */
export const findNearestName = (written: string, names: readonly string[]): string | undefined =>
  names.find((name) => name.startsWith(written)) ??
  findNearest(written, names, written.length > 3 ? 2 : 1);
