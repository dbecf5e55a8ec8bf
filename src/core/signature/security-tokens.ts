import { UsageError } from "../usage-error.ts";
import { decodeBase64, isBase64Of32Bytes } from "./base64.ts";
import { isPreparedTokens, type NamedKey, type PreparedTokens } from "./prepared-tokens.ts";

/**
 * The security token that Teams showed when the outgoing webhook was created, or several of them:
 * one for each team that shares the URL, or the old and the new one while a webhook is recreated.
 *
 * A token is canonical base64 of 32 bytes, 44 characters that end in `=`. ASCII white space around
 * it is ignored, since files of secrets end in a newline. Anything else is refused with a
 * {@link UsageError}, the empty string above all: anyone can sign under an empty key.
 *
 * @example
 * ```ts
 * import type { SecurityTokens } from "teams-outgoing-webhook";
 *
 * const one: SecurityTokens = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
 * const named: SecurityTokens = { contoso: one, fabrikam: "QgyNSToQjf4p6+YzDpjKks1/tXeJQ7FhVHqRwTnugVI=" };
 * console.log(Object.keys(named).join()); // contoso,fabrikam
 * ```
 */
export type SecurityTokens =
  | string
  | readonly string[]
  | Readonly<Record<string, string>>
  | PreparedTokens;

/** Decodes tokens that are not prepared, in their order; a list is named by its indices. */
export const decodeTokens = (tokens: SecurityTokens): NamedKey<Uint8Array>[] =>
  tokenTexts(tokens).map(({ name, text }) => ({ name, key: decodeToken(text, name) }));

/** Names tokens that are not prepared; their text may still be anything. */
export function tokenTexts(tokens: SecurityTokens): { name: string; text: string }[] {
  const named = Object.entries(typeof tokens === "string" ? [tokens] : collectionOf(tokens));
  if (named.length > 0) return named.map(([name, text]) => ({ name, text: textOf(text, name) }));
  throw new UsageError(
    "ERR_TOKEN_MISSING",
    "There is no security token. Pass at least the one that Teams showed when the outgoing webhook was created.",
  );
}

/** Decodes one token; `name` says in the error which one is wrong. */
export function decodeToken(token: unknown, name = "0"): Uint8Array {
  const text = trimAsciiSpace(textOf(token, name));
  if (isBase64Of32Bytes(text)) return decodeBase64(text);
  throw new UsageError(
    "ERR_TOKEN_MALFORMED",
    `The security token ${nameable(name)} ${describeFault(text)}. Copy it whole, as Teams showed it when the ` +
      "outgoing webhook was created: 44 characters of base64 that end in '='. If it is lost, create the webhook again.",
  );
}

function textOf(token: unknown, name: string): string {
  if (typeof token === "string") return token;
  throw new UsageError(
    "ERR_TOKEN_MISSING",
    `The security token ${nameable(name)} is ${token === null ? "null" : typeof token}, not a string. ` +
      "Is the environment variable set?",
  );
}

function collectionOf(tokens: unknown): object {
  if (tokens instanceof Promise) {
    throw new UsageError(
      "ERR_TOKENS_NOT_PREPARED",
      "The security tokens are a Promise: await prepareTokens(…) first.",
    );
  }
  if (isPreparedTokens(tokens)) {
    throw new UsageError(
      "ERR_TOKENS_NOT_PREPARED",
      "The tokens were prepared by another entry point or another copy of this package. " +
        "Import prepareTokens from where the verifying function comes from.",
    );
  }
  if (ArrayBuffer.isView(tokens)) {
    throw new UsageError(
      "ERR_TOKEN_MALFORMED",
      "The security token is bytes. Pass the base64 text that Teams showed; it is decoded here.",
    );
  }
  return typeof tokens === "object" && tokens !== null ? tokens : [tokens];
}

// Only ASCII: `trim` would also forgive a byte order mark and other signs of a broken file.
export const trimAsciiSpace = (text: string): string => text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, "");

// Somebody may have swapped names and tokens, and a token stands in no message.
const nameable = (name: string): string =>
  /^[\w. -]{1,30}$/.test(name) ? JSON.stringify(name) : "with the long or odd name";

function describeFault(text: string): string {
  if (text === "") return "is empty";
  if (/^(["'`]).*\1$/s.test(text)) return "has quotes around it";
  if (/^[A-Za-z0-9+/]{43}$/.test(text)) return "lacks its final '='";
  if (/^[\w-]{43}=?$/.test(text)) return "is in the URL-safe alphabet, with '-' and '_'";
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return "is not base64: it has other characters";
  return "is not the base64 of 32 bytes";
}
