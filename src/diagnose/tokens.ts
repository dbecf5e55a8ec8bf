import { UsageError } from "../core/usage-error.ts";
import { isBase64Of32Bytes } from "../core/verify/base64.ts";
import { isPreparation } from "../core/verify/security-tokens.ts";
import type { MismatchCode } from "./mismatch.ts";
import { decodeHex, decodeLeniently, encodeBase64 } from "./text-encoding.ts";

/**
 * Security tokens as text: one, a list, or a record that names each. A token may be malformed: the
 * diagnosis says what is wrong with it. Do not pass the result of `prepareTokens`, which no longer
 * has the text of the tokens.
 */
export type TokenTexts = string | readonly string[] | Readonly<Record<string, string>>;

/** The text of a token, and the name that findings use for it. */
export interface Token {
  readonly name: string;
  readonly text: string;
}

/** Names the tokens; throws a UsageError where one is not text. */
export function nameTokens(tokens: TokenTexts): Token[] {
  if (isPreparation(tokens)) {
    throw new UsageError(
      "ERR_TOKENS_NOT_PREPARED",
      "Prepared tokens no longer hold their text. Pass diagnoseMismatch the text of the tokens.",
    );
  }
  const isCollection = typeof tokens === "object" && tokens !== null && !ArrayBuffer.isView(tokens);
  const named: [string, string][] = Object.entries(isCollection ? tokens : [tokens as string]);
  for (const text of named.length > 0 ? named.map(([, text]) => text) : [undefined]) {
    if (typeof text === "string") continue;
    throw new UsageError(
      text == null ? "ERR_TOKEN_MISSING" : "ERR_TOKEN_MALFORMED",
      "A security token is missing or is not a string. Check that the environment variable is set.",
    );
  }
  return named.map(([name, text], index) => ({
    // A token that took the place of its name must not appear in a finding.
    name: /[\w+/-]{32}/.test(name) ? String(index) : name,
    text,
  }));
}

/** Removes the white space that verification ignores, too. */
export const trimAsciiSpace = (text: string): string => text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, "");

/** The text of a token, and the mistakes that were repaired in it. */
export interface RepairedToken {
  readonly text: string;
  readonly causes: readonly MismatchCode[];
}

// What copying and settings files leave in a token: spaces, line breaks (also written as "\n"), invisible characters.
const WHITE_SPACE = /\s|\\[nrt]|[\u00ad\u200b-\u200f\u2060\ufeff]/g;

const TOKEN_REPAIRS: readonly (readonly [MismatchCode, (text: string) => string])[] = [
  ["key-white-space", (text) => text.replace(WHITE_SPACE, "")],
  ["key-quoted", (text) => text.replace(/^[\s\\"'`“”‘’<]+|[\s\\"'`“”‘’>]+$/g, "")],
  ["key-base64url", readUrlSafe],
  ["key-padding", fixPadding],
  ["key-encoded-twice", decodeTwice],
  ["key-plus-as-space", (text) => trimAsciiSpace(text).replaceAll(" ", "+")],
  ["key-percent-encoded", decodePercent],
  ["key-name-included", (text) => text.replace(/^(export )?[A-Za-z_][\w-]*\s*[=: ]\s*(?=.)/s, "")],
  ["key-hex", readHex],
];

/** Repairs a token by at most two mistakes; the text itself comes first. */
export function* repairToken(token: string): Generator<RepairedToken> {
  const start: RepairedToken = { text: trimAsciiSpace(token), causes: [] };
  yield start;
  // What a token could have been takes long to try, and this one is fine.
  if (isBase64Of32Bytes(start.text)) return;
  const once = repairOnce(start);
  yield* once;
  for (const mended of once) yield* repairOnce(mended);
}

/** Says what is wrong with a token. */
export function diagnoseToken(token: string): readonly MismatchCode[] {
  for (const { text, causes } of repairToken(token)) {
    if (isBase64Of32Bytes(text)) return causes;
  }
  return [trimAsciiSpace(token) === "" ? "key-empty" : "key-malformed"];
}

function repairOnce({ text, causes }: RepairedToken): RepairedToken[] {
  return TOKEN_REPAIRS.flatMap(([cause, mend]) => {
    const mended = mend(text);
    return mended === text || causes.includes(cause)
      ? []
      : [{ text: mended, causes: [...causes, cause] }];
  });
}

function readUrlSafe(text: string): string {
  return /^[\w-]+={0,2}$/.test(text) && /[-_]/.test(text)
    ? fixPadding(text.replaceAll("-", "+").replaceAll("_", "/"))
    : text;
}

function fixPadding(text: string): string {
  const letters = text.replace(/=+$/, "");
  return letters.length === 43 ? `${letters}=` : text;
}

function decodeTwice(text: string): string {
  const inner = decodeLeniently(text);
  const token = trimAsciiSpace(String.fromCharCode(...inner.subarray(0, 100)));
  return isBase64Of32Bytes(token) ? token : text;
}

function decodePercent(text: string): string {
  return text.replace(/%(2B|2F|3D|22|20|0A|0D)/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function readHex(text: string): string {
  return /^(0x)?[0-9a-f]{64}$/i.test(text) ? encodeBase64(decodeHex(text.slice(-64))) : text;
}
