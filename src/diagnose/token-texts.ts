import { isPreparedTokens } from "../core/signature/prepared-tokens.ts";
import { tokenTexts } from "../core/signature/security-tokens.ts";
import { UsageError } from "../core/usage-error.ts";

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
  if (isPreparedTokens(tokens)) {
    throw new UsageError(
      "ERR_TOKENS_NOT_PREPARED",
      "Prepared tokens no longer tell how they were written. Pass diagnoseMismatch the text of the tokens.",
    );
  }
  return tokenTexts(tokens);
}
