import { UsageError } from "../usage-error.ts";
import { isBase64Of32Bytes } from "./base64.ts";
import { isPreparation, type NamedKey, type PreparedTokens } from "./prepared-tokens.ts";

/**
 * The security token that Teams showed when the outgoing webhook was created, or several of them:
 * one for each team that shares the URL, or the old and the new one while a webhook is recreated.
 *
 * A token is canonical base64 of 32 bytes, 44 characters that end in `=`. ASCII white space around
 * it is ignored, since files of secrets end in a newline. Anything else is refused with a
 * {@link UsageError}, the empty string above all: anyone can sign under an empty key. `undefined` is
 * refused too; its place in the type lets you pass `process.env.NAME` as it is.
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
  | undefined
  | readonly (string | undefined)[]
  | Readonly<Record<string, string | undefined>>
  | PreparedTokens;

/** Checks tokens that are not prepared, and gives their base64 in their order; a list is named by its indices. */
export function readTokens(tokens: SecurityTokens): NamedKey<string>[] {
  if (isPreparation(tokens)) {
    throw new UsageError(
      "ERR_TOKENS_NOT_PREPARED",
      "Await prepareTokens(…), imported from where the verifying function is.",
    );
  }
  if (Object(tokens) !== tokens) return [{ name: "0", key: readToken(tokens) }];
  const named = Object.entries(tokens as object);
  if (named.length === 0) readToken(undefined);
  return named.map(([name, token]) => ({ name, key: readToken(token, name) }));
}

/** Checks one token and gives its base64; `name` says in the error which of several is wrong. */
export function readToken(token: unknown, name?: string): string {
  // Only ASCII: `trim` would also forgive a byte order mark and other signs of a broken file.
  const text = typeof token === "string" ? token.replace(/^[\t-\r ]+|[\t-\r ]+$/g, "") : token;
  if (isBase64Of32Bytes(text)) return text;
  throw new UsageError(
    token == null ? "ERR_TOKEN_MISSING" : "ERR_TOKEN_MALFORMED",
    `The security token ${name === undefined ? "" : `${nameable(name)} `}${faultOf(text)}. ` +
      `${token == null || text === "" ? SET_VARIABLE : "Copy all that Teams showed"}: ` +
      "44 characters of base64, the last is '='.",
  );
}

const SET_VARIABLE =
  "Set the environment variable that you read it from, such as TEAMS_OUTGOING_WEBHOOK_TOKEN, to what Teams showed";

// Somebody may have swapped names and tokens, and a token stands in no message.
const nameable = (name: string): string => (name.length > 30 ? "of the long name" : `"${name}"`);

function faultOf(text: unknown): string {
  if (text == null) return `is ${text}`;
  if (typeof text !== "string") return `is of type ${typeof text}, not a string`;
  if (text === "") return "is empty";
  if (/["'`]/.test(text)) return "has quotes around it";
  if (/[^\w+/=-]/.test(text)) return "has other characters";
  if (/[_-]/.test(text)) return "is in the URL-safe alphabet";
  return text.length === 43 ? "lacks its final '='" : "is not of 32 bytes";
}
