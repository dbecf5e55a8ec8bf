import { type Body, type RepairedBody, repairedText } from "./body.ts";
import { scanJson } from "./json-tokens.ts";

// A request line or a header, more headers, and an empty line.
const REQUEST_HEAD = /^(?:[A-Z]+ \S+ HTTP\/[\d.]+|[\w-]+:.*)\r?\n(?:[\w-]+:.*\r?\n)*\r?\n/;

/** The head of an HTTP request in front of its body, as in a saved request. */
export function* headersIncluded({ text }: Body): Generator<RepairedBody> {
  if (text === undefined) return;
  const body = text.replace(REQUEST_HEAD, "");
  if (body !== text) yield repairedText("body-headers-included", body);
}

/** The chunks of a chunked transfer, with their sizes. */
export function* chunked({ bytes }: Body): Generator<RepairedBody> {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const line = String.fromCharCode(...bytes.subarray(at, at + 10));
    const [start] = /^[0-9A-Fa-f]{1,7}\r\n/.exec(line) ?? [];
    if (!start) return;
    const size = Number.parseInt(start, 16);
    if (size === 0) break;
    at += start.length;
    chunks.push(bytes.subarray(at, at + size));
    at += size + 2;
  }
  yield { code: "body-chunked", bytes: joinChunks(chunks) };
}

/** Joins chunks into one array. */
export function joinChunks(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let end = 0;
  for (const chunk of chunks) {
    whole.set(chunk, end);
    end += chunk.length;
  }
  return whole;
}

// A cut may be anywhere; in a body beyond the usual size, only likely places are tried.
const NEAR_THE_END = 4096;
const ROUND_LENGTHS = [
  128, 256, 500, 512, 1000, 1024, 2000, 2048, 4000, 4096, 5000, 8000, 8192, 10_000,
];
const LARGE_LENGTHS = [
  16_384, 32_768, 65_535, 65_536, 100_000, 102_400, 131_072, 262_144, 1_000_000,
];

/** A signature of the beginning only; the likely lengths come first. */
export function* signedBeginning({ bytes }: Body): Generator<RepairedBody> {
  const lengths = new Set([...countCharacters(bytes), ...ROUND_LENGTHS, ...LARGE_LENGTHS]);
  const least = Math.max(1, bytes.length - NEAR_THE_END);
  for (let length = bytes.length - 1; length >= least; length--) lengths.add(length);
  for (const length of lengths) {
    if (length >= bytes.length) continue;
    yield { code: "signed-body-truncated", bytes: bytes.slice(0, length) };
  }
}

/** The length in UTF-16 units and in characters, which people mistake for the length in bytes. */
function countCharacters(utf8: Uint8Array): number[] {
  let characters = 0;
  let pairs = 0;
  for (const byte of utf8) {
    // The first byte of a character tells its length: four bytes are a pair of UTF-16 units.
    if ((byte & 0xc0) !== 0x80) characters++;
    if (byte >= 0xf0) pairs++;
  }
  return [characters + pairs, characters];
}

// How messages from Teams ended, in requests captured from 2018 to 2020.
const TEAMS_END = '"replyToId":null,"value":null,"name":null,"relatesTo":null,"code":null}';

/**
 * JSON without its end, which a Content-Length in characters cuts off: its last brackets, or a little
 * more of what every message ends with.
 */
export function* lostEnd({ text = "" }: Body): Generator<RepairedBody> {
  const missing = findMissingEnd(text);
  if (missing === "") return;
  for (const end of ["", ...completeLiteral(text)]) {
    yield repairedText("body-truncated", text + end + missing);
  }
  for (let kept = TEAMS_END.length; kept >= 0; kept--) {
    if (!text.endsWith(TEAMS_END.slice(0, kept))) continue;
    yield repairedText("body-truncated", text + TEAMS_END.slice(kept));
  }
}

/** Finds the quote and the brackets that would complete a JSON text; empty where it is complete. */
export function findMissingEnd(text: string): string {
  if (!/^\s*[{[]/.test(text)) return "";
  const open: string[] = [];
  const tokens = scanJson(text);
  for (const token of tokens) {
    if (token === "{") open.push("}");
    else if (token === "[") open.push("]");
    else if (token === "}" || token === "]") open.pop();
  }
  return (tokens.at(-1) === '"' ? '"' : "") + open.reverse().join("");
}

const completeLiteral = (text: string): string[] =>
  ["null", "true", "false"].flatMap((literal) =>
    [3, 2, 1]
      .filter((kept) => text.endsWith(literal.slice(0, kept)))
      .map((kept) => literal.slice(kept)),
  );
