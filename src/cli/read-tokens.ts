import type { Arguments } from "./command.ts";
import type { Io } from "./io.ts";
import { Misuse } from "./misuse.ts";
import { readInput } from "./read-input.ts";

/** The security tokens by their names; a single one without a name is called `0`. */
export type NamedTokens = Readonly<Record<string, string>>;

/**
 * Finds the security tokens: in the file that was named, or in the environment. They are taken as
 * they stand there, so that what is wrong with them can be told.
 */
export async function readTokens({ values }: Arguments, io: Io): Promise<NamedTokens> {
  const path = values["token-file"];
  if (path !== undefined) {
    return tokensIn(new TextDecoder().decode(await readInput(path, io)), path);
  }
  const token = io.env["TEAMS_OUTGOING_WEBHOOK_TOKEN"];
  if (token?.trim()) return { 0: token };
  throw new Misuse(
    "There is no security token. Put the one that Teams showed into the environment as " +
      "TEAMS_OUTGOING_WEBHOOK_TOKEN, or pass --token-file FILE, - for stdin. To try things out on " +
      "this machine, make one: export TEAMS_OUTGOING_WEBHOOK_TOKEN=$(openssl rand -base64 32)",
  );
}

/** One token for each line, with a name and `=` before it or without. */
function tokensIn(text: string, path: string): NamedTokens {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const tokens = lines.map((line, index) => {
    // A token ends in "=" itself, and nothing follows.
    const [, name, token] = /^\s*([\w.-]+)\s*=\s*([^\s=].*)$/.exec(line) ?? [];
    return [name ?? String(index), token ?? line] as const;
  });
  if (tokens.length === 0) throw new Misuse(`${path} holds no token: it is empty.`);
  const named = Object.fromEntries(tokens);
  if (Object.keys(named).length === tokens.length) return named;
  throw new Misuse(`${path} has two tokens of the same name.`);
}

/** The one token that a message can be signed under. */
export function onlyToken(tokens: NamedTokens): string {
  const [token, ...others] = Object.values(tokens);
  if (token !== undefined && others.length === 0) return token;
  throw new Misuse(
    "There are several tokens. A message is signed under one: pass a file with one.",
  );
}
