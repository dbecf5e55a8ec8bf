import { isBase64Of32Bytes } from "../core/verify/base64.ts";
import { decodeHex, decodeLeniently, encodeBase64 } from "./base64-text.ts";
import type { MismatchCode } from "./mismatch.ts";
import { trimAsciiSpace } from "./token-texts.ts";

/** The text of a token, and what had to be mended to come by it. */
export interface MendedText {
  readonly text: string;
  readonly causes: readonly MismatchCode[];
}

// What copying and settings leave in a token: spaces, line ends (as themselves or as "\n"), marks without width.
const WHITE_SPACE = /(\s|\\[nrt]|[\u00ad\u200b-\u200f\u2060\ufeff])+/g;

const MENDINGS: readonly (readonly [MismatchCode, (text: string) => string])[] = [
  ["key-white-space", (text) => text.replace(WHITE_SPACE, "")],
  ["key-quoted", (text) => text.replace(/^[\s\\"'`“”‘’<]+|[\s\\"'`“”‘’>]+$/g, "")],
  ["key-base64url", urlSafe],
  ["key-padding", padding],
  ["key-encoded-twice", encodedTwice],
  ["key-plus-as-space", (text) => trimAsciiSpace(text).replaceAll(" ", "+")],
  ["key-percent-encoded", percentEncoded],
  [
    "key-name-included",
    (text) => text.replace(/^\s*(export )?[A-Za-z_][\w-]*\s*[=: ]\s*(?=.)/s, ""),
  ],
  ["key-hex", hex],
];

/** Mends a text by at most two of the mistakes; the text itself comes first. */
export function* mendToken(token: string): Generator<MendedText> {
  const start: MendedText = { text: trimAsciiSpace(token), causes: [] };
  yield start;
  if (isBase64Of32Bytes(start.text)) return;
  const once = mendOnce(start);
  yield* once;
  for (const mended of once) yield* mendOnce(mended);
}

/** What is wrong with a token, as far as mending it tells; `undefined` where nothing is. */
export function faultOf(token: string): readonly MismatchCode[] | undefined {
  for (const { text, causes } of mendToken(token)) {
    if (isBase64Of32Bytes(text)) return causes.length > 0 ? causes : undefined;
  }
  return [trimAsciiSpace(token) === "" ? "key-empty" : "key-malformed"];
}

function mendOnce({ text, causes }: MendedText): MendedText[] {
  return MENDINGS.flatMap(([cause, mend]) => {
    const mended = mend(text);
    return mended === text || causes.includes(cause)
      ? []
      : [{ text: mended, causes: [...causes, cause] }];
  });
}

function urlSafe(text: string): string {
  return /^[\w-]+={0,2}$/.test(text) && /[-_]/.test(text)
    ? padding(text.replaceAll("-", "+").replaceAll("_", "/"))
    : text;
}

function padding(text: string): string {
  const letters = text.replace(/=+$/, "");
  return letters.length === 43 ? `${letters}=` : text;
}

function encodedTwice(text: string): string {
  const inner = decodeLeniently(text);
  const token = trimAsciiSpace(String.fromCharCode(...inner.subarray(0, 100)));
  return isBase64Of32Bytes(token) ? token : text;
}

function percentEncoded(text: string): string {
  return text.replace(/%(2B|2F|3D|22|20|0A|0D)/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function hex(text: string): string {
  return /^(0x)?[0-9a-f]{64}$/i.test(text) ? encodeBase64(decodeHex(text.slice(-64))) : text;
}
