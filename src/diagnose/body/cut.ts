import { type Body, type Original, original } from "./body.ts";
import { scanJson } from "./json-tokens.ts";

// A cut may be anywhere; beyond the usual size of a message, only the likely places are tried.
const NEAR_THE_END = 4096;
const ROUND = [128, 256, 500, 512, 1000, 1024, 2000, 2048, 4000, 4096, 5000, 8000, 8192, 10_000];
const LARGE = [16_384, 32_768, 65_535, 65_536, 100_000, 102_400, 131_072, 262_144, 1_000_000];

/** A signature of the beginning alone; the likely lengths first. */
export function* signedBeginning({ bytes, text }: Body): Generator<Original> {
  const lengths = new Set([...lengthsInCharacters(text), ...ROUND, ...LARGE]);
  const least = Math.max(1, bytes.length - NEAR_THE_END);
  for (let length = bytes.length - 1; length >= least; length--) lengths.add(length);
  for (const length of lengths) {
    if (length >= bytes.length) continue;
    yield { code: "signed-body-truncated", bytes: bytes.slice(0, length) };
  }
}

/** What a Content-Length is that counts UTF-16 units, or characters, instead of bytes. */
function lengthsInCharacters(text = ""): number[] {
  const pairs = text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
  return [text.length, text.length - pairs];
}

// How the messages of Teams that were captured from 2018 to 2020 end.
const TEAMS_END = '"replyToId":null,"value":null,"name":null,"relatesTo":null,"code":null}';

/**
 * JSON that lacks what a Content-Length in characters cuts off: its last brackets, or a little more
 * of what every message ends with.
 */
export function* lostEnd({ text = "" }: Body): Generator<Original> {
  const missing = missingEnd(text);
  if (missing === "") return;
  for (const end of ["", ...endsOfLiteral(text)]) {
    yield original("body-truncated", text + end + missing);
  }
  for (let kept = TEAMS_END.length - 1; kept > 0; kept--) {
    if (!text.endsWith(TEAMS_END.slice(0, kept))) continue;
    yield original("body-truncated", text + TEAMS_END.slice(kept));
  }
}

/** The quote and the brackets that a text lacks to be JSON; empty where it lacks none. */
export function missingEnd(text: string): string {
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

const endsOfLiteral = (text: string): string[] =>
  ["null", "true", "false"].flatMap((literal) =>
    [3, 2, 1]
      .filter((kept) => text.endsWith(literal.slice(0, kept)))
      .map((kept) => literal.slice(kept)),
  );
