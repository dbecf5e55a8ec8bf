import { UsageError } from "../core/usage-error.ts";
import { isPreparation } from "../core/verify/prepared-tokens.ts";

/**
 * Security tokens as text: one, a list, or a record that names each. What prepareTokens made cannot
 * be diagnosed, since it no longer knows how the tokens were written.
 *
 * Here, a token may be malformed: what is wrong with it is what you want to know.
 *
 * @example
 * ```ts
 * import type { TokenTexts } from "teams-outgoing-webhook/diagnose";
 *
 * const tokens: TokenTexts = { contoso: "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=" };
 * console.log(Object.keys(tokens).join()); // contoso
 * ```
 */
export type TokenTexts = string | readonly string[] | Readonly<Record<string, string>>;

/** A token as it was written, and the name under which it is reported. */
export interface Token {
  readonly name: string;
  readonly text: string;
}

/** Names the tokens; throws for what holds no text. */
export function namedTexts(tokens: TokenTexts): Token[] {
  if (isPreparation(tokens)) {
    throw new UsageError(
      "ERR_TOKENS_NOT_PREPARED",
      "Prepared tokens no longer tell how they were written. Pass diagnoseMismatch the text of the tokens.",
    );
  }
  const isCollection = typeof tokens === "object" && tokens !== null && !ArrayBuffer.isView(tokens);
  const named: [string, string][] = Object.entries(isCollection ? tokens : [tokens as string]);
  for (const [, text] of named.length > 0 ? named : [["0", undefined]]) {
    if (typeof text === "string") continue;
    throw new UsageError(
      text == null ? "ERR_TOKEN_MISSING" : "ERR_TOKEN_MALFORMED",
      "There is a security token that is no text, or none at all. Is the environment variable set?",
    );
  }
  return named.map(([name, text]) => ({ name, text }));
}

// Only what verification forgives.
export const trimAsciiSpace = (text: string): string => text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, "");
