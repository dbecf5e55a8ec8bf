import { type Arguments, CommandLineError } from "./command.ts";
import { TOKEN_VARIABLE } from "./env-file.ts";
import type { Io } from "./io.ts";
import { readInput } from "./read-input.ts";
import { escapeLine } from "./terminal-text.ts";

/** The security tokens by name; a single one without a name is called `0`. */
export type NamedTokens = Readonly<Record<string, string>>;

/**
 * Loads the security tokens from the file that was named, or from the environment. They are not
 * changed, so that a diagnosis can say what is wrong with them.
 */
export async function loadTokens({ values }: Arguments, io: Io): Promise<NamedTokens> {
  const path = values["token-file"];
  if (path !== undefined) {
    const tokens = parseTokens(new TextDecoder().decode(await readInput(path, io)), path);
    for (const token of Object.values(tokens)) io.hideSecret(token);
    return tokens;
  }
  const token = io.env[TOKEN_VARIABLE];
  if (token?.trim()) return { 0: token };
  throw new CommandLineError(
    `There is no security token. Set ${TOKEN_VARIABLE} to the one that Teams showed, or pass --token-file FILE ` +
      "(- for stdin) or --env-file FILE. To try things out on this machine, create one:\n" +
      "  teams-outgoing-webhook token --write .env",
  );
}

/** Parses one token per line, with or without a name and `=` in front of it; `#` starts a remark. */
function parseTokens(text: string, path: string): NamedTokens {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/(^|\s)#.*/s, ""));
  const tokens = lines
    .filter((line) => line.trim() !== "")
    .map((line, index) => {
      // A token itself ends in "=", with nothing after it; and no name is as long as a token.
      const [, name, token] = /^\s*([\w.-]{1,40}?)\s*=\s*([^\s=].*)/s.exec(line) ?? [];
      return [name ?? String(index), token ?? line] as const;
    });
  if (tokens.length === 0)
    throw new CommandLineError(`${escapeLine(path)} is empty. Write one token on each line.`);
  const named = Object.fromEntries(tokens);
  if (Object.keys(named).length === tokens.length) return named;
  throw new CommandLineError(
    `${escapeLine(path)} has two tokens of the same name. Give each its own name.`,
  );
}

/** Takes the one token to sign with. */
export function takeOnlyToken(tokens: NamedTokens): string {
  const [token, ...others] = Object.values(tokens);
  if (others.length === 0) return token as string;
  throw new CommandLineError(
    "There are several tokens, but a message is signed with one. Pass a file with one token.",
  );
}
