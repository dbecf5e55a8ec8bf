import { getTag } from "../raw-body.ts";
import { UsageError } from "../usage-error.ts";
import { isBase64Of32Bytes } from "./base64.ts";

/**
 * The security token that Teams showed when the outgoing webhook was created, or several of them:
 * one for each team that shares the URL, or the old and the new one while a webhook is recreated.
 *
 * A token is canonical base64 of 32 bytes: 44 characters that end in `=`. ASCII white space around
 * it is ignored, since files of secrets end in a newline. Anything else is refused with a
 * {@link UsageError}, the empty string above all: anyone can sign under an empty key. `undefined` is
 * refused too; its place in the type lets you pass `process.env.NAME` as it is.
 */
export type SecurityTokens =
  | string
  | undefined
  | readonly (string | undefined)[]
  | Readonly<Record<string, string | undefined>>
  | PreparedTokens;

declare const brand: unique symbol;

/**
 * Security tokens that {@link prepareTokens} has checked once, ready for every request.
 *
 * It shows nothing of the tokens: printing or serialising it gives an empty object.
 */
export interface PreparedTokens {
  /** Keeps other objects from being taken for prepared tokens. There is nothing to read. */
  readonly [brand]: true;
}

/** One checked token. An edge keeps the key that it imports by this very object. */
export interface NamedToken {
  /** Its name in a record, its index in a list, `"0"` for a single token. */
  readonly name: string;
  /** Canonical base64 of 32 bytes. */
  readonly base64: string;
}

const preparations = /* @__PURE__ */ new WeakMap<object, readonly NamedToken[]>();

// A tag, so that tokens prepared by another copy of the package are recognised too.
const TAG = "PreparedTokens";

/**
 * Checks security tokens once, so that a mistake in them stops the server when it starts, and not
 * when the first message arrives. Verifying is also faster: the keys are imported once.
 *
 * @param tokens - One token, a list, or a record that names each. Prepared tokens are returned as
 * they are.
 * @returns An opaque value to pass wherever security tokens are accepted, on `teams-outgoing-webhook`
 * and on `teams-outgoing-webhook/web`. Later changes to `tokens` do not affect it.
 * @throws {@link UsageError} `ERR_TOKEN_MISSING` or `ERR_TOKEN_MALFORMED`, which names the token and
 * does not quote it; `ERR_TOKENS_NOT_PREPARED` for a promise, or for tokens that another copy of the
 * package prepared.
 *
 * @example
 * ```ts
 * import { prepareTokens } from "teams-outgoing-webhook";
 *
 * const tokens = prepareTokens({
 *   contoso: "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=",
 *   fabrikam: "QgyNSToQjf4p6+YzDpjKks1/tXeJQ7FhVHqRwTnugVI=",
 * });
 * console.log(JSON.stringify(tokens)); // {}
 * ```
 */
export function prepareTokens(tokens: SecurityTokens): PreparedTokens {
  if (preparations.has(tokens as object)) return tokens as PreparedTokens;
  const checked = readTokens(tokens);
  const prepared = Object.freeze(Object.defineProperty({}, Symbol.toStringTag, { value: TAG }));
  preparations.set(prepared, checked);
  return prepared as PreparedTokens;
}

/** Returns the checked tokens behind any form of security tokens, prepared or not. */
export const checkTokens = (tokens: SecurityTokens): readonly NamedToken[] =>
  preparations.get(tokens as object) ?? readTokens(tokens);

/** Tells whether a value is made by {@link prepareTokens}, of any copy of the package, or is a promise. */
export function isPreparation(value: unknown): boolean {
  const tag = getTag(value);
  return tag === TAG || tag === "Promise";
}

function readTokens(tokens: SecurityTokens): readonly NamedToken[] {
  if (isPreparation(tokens)) {
    throw new UsageError(
      "ERR_TOKENS_NOT_PREPARED",
      "The tokens are a promise, or another copy of the package prepared them. Await the promise, " +
        "and import prepareTokens from where you import the function that verifies.",
    );
  }
  if (Object(tokens) !== tokens) return [{ name: "0", base64: readToken(tokens) }];
  const named = Object.entries(tokens as object);
  if (named.length === 0) {
    throw new UsageError("ERR_TOKEN_MISSING", "There is no security token in the list. Pass one.");
  }
  return named.map(([name, token]) => ({ name, base64: readToken(token, name) }));
}

/** Checks one token and returns its base64; `name` says in the error which of several is wrong. */
export function readToken(token: unknown, name?: string): string {
  // Only ASCII: `trim` would also forgive a byte order mark and other signs of a broken file.
  const text = typeof token === "string" ? token.replace(/^[\t-\r ]+|[\t-\r ]+$/g, "") : token;
  if (isBase64Of32Bytes(text)) return text;
  throw new UsageError(
    token == null ? "ERR_TOKEN_MISSING" : "ERR_TOKEN_MALFORMED",
    `The security token ${name === undefined ? "" : `${describeName(name)} `}${describeFault(text)}. ` +
      `${token == null || text === "" ? SET_VARIABLE : "Copy all that Teams showed"}: ` +
      "44 characters of base64, the last is '='.",
  );
}

const SET_VARIABLE =
  "Set the environment variable that you read it from, such as TEAMS_OUTGOING_WEBHOOK_TOKEN, to what Teams showed";

// If names and tokens were swapped, the name is a token, which no message may quote.
const describeName = (name: string): string =>
  name.length > 30 ? "of the long name" : `"${name}"`;

const PLACEHOLDER = /^<.*>$|^\$\{?\w|^x+$|your|token|secret|change.?me|example|placeholder/i;

function describeFault(text: unknown): string {
  if (text == null) return `is ${text}`;
  if (typeof text !== "string") return `is of type ${typeof text}, not a string`;
  if (text === "") return "is empty";
  if (/^hmac /i.test(text)) return "is an Authorization header";
  if (/["'`]/.test(text)) return "has quotes around it";
  if (PLACEHOLDER.test(text)) return "is a placeholder";
  if (/[^\w+/=-]/.test(text)) return "has other characters";
  if (/[_-]/.test(text)) return "is in the URL-safe alphabet";
  if (text.length !== 43) return "is not of 32 bytes";
  return text.endsWith("=") ? "has lost a character" : "lacks its final '='";
}
