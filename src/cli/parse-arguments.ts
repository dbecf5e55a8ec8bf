import { parseArgs } from "node:util";
import type { Arguments, Options } from "./command.ts";
import { Misuse } from "./misuse.ts";
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
  return { values, operands };
}

function unknownOption(name: string, rawName: string, known: readonly string[]): Misuse {
  if (/^(security-?)?(token|secret|key)$/i.test(name)) {
    return new Misuse(
      "A token does not belong on the command line: others see it there, and the shell remembers it. " +
        "Put it into the environment as TEAMS_OUTGOING_WEBHOOK_TOKEN, or pass --token-file FILE, - for stdin.",
    );
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
