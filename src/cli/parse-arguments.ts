import { parseArgs } from "node:util";
import type { Arguments, Options } from "./command.ts";
import { looksSecret, Misuse, tokenInArgument } from "./misuse.ts";
import { nearestName } from "./nearest-name.ts";

/** Takes a command line apart. No message quotes a value: it may be a secret in the wrong place. */
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
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) throw unknownOption(name, rawName, Object.keys(options));
    if (name in values) throw new Misuse(`--${name} stands there twice.`);
    if (option.type === "boolean" && value !== undefined) {
      throw new Misuse(`--${name} takes no value.`);
    }
    // A value that begins with a dash is more often the next option than a value.
    if (option.type === "string" && (!value || (!token.inlineValue && /^--?\w/.test(value)))) {
      throw new Misuse(`--${name} needs a value: --${name}=${option.value}.`);
    }
    values[name] = value ?? "";
  }
  const files = Object.keys(values).filter((name) => options[name]?.value === "FILE");
  const fromStdin = [...operands, ...files.map((name) => values[name])].filter(
    (path) => path === "-",
  );
  if (fromStdin.length > 1) throw new Misuse("stdin cannot be two things: - may stand there once.");
  return { values, operands };
}

function unknownOption(name: string, rawName: string, known: readonly string[]): Misuse {
  if (/^(security-?)?(token|secret|key)$/i.test(name) || looksSecret(`${rawName}=`)) {
    return tokenInArgument();
  }
  const nearest = nearestName(name.toLowerCase(), known);
  return new Misuse(
    `There is no option ${rawName} here.${nearest ? ` Did you mean --${nearest}?` : ""}`,
  );
}

/** Reads a whole number from the value of an option; `otherwise` where it is not given. */
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
  throw new Misuse(`--${name} has to be a whole number from ${least} to ${most}.`);
}
