import type { Io } from "./io.ts";
import { readInput } from "./read-input.ts";

/** The environment variable of the security token. */
export const TOKEN_VARIABLE = "TEAMS_OUTGOING_WEBHOOK_TOKEN";

/** Adds the variables of an environment file to those of the process; the file wins, because the user named it. */
export async function useEnvFile(path: string, io: Io): Promise<Io> {
  const variables = parseEnvFile(new TextDecoder().decode(await readInput(path, io)));
  io.hideSecret(variables[TOKEN_VARIABLE] ?? "");
  // A copy would read the stop signal, which takes over the signals of the process.
  return Object.create(io, { env: { value: { ...io.env, ...variables } } });
}

/** Parses lines of `NAME=value`, with or without `export`, quotes and remarks, as dotenv files have them. */
export function parseEnvFile(text: string): Readonly<Record<string, string>> {
  const variables: Record<string, string> = Object.create(null);
  for (const line of text.split(/\r?\n/)) {
    const [, name, written] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=(.*)/s.exec(line) ?? [];
    if (name === undefined) continue;
    const value = (written as string).trim();
    const [, , quoted] = /^(["'`])(.*?)\1\s*(?:#.*)?$/.exec(value) ?? [];
    variables[name] = quoted ?? value.replace(/(^|\s)#.*/s, "").trim();
  }
  return variables;
}

/** Writes a variable as a line of an environment file. */
export const formatVariable = (name: string, value: string): string => `${name}=${value}\n`;
