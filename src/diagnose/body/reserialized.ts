import type { MismatchCode } from "../mismatch.ts";
import { type Body, type Original, original } from "./body.ts";
import { asJavaScript, ESCAPES } from "./json-escapes.ts";
import { LAYOUTS, layOut } from "./json-layout.ts";
import { type JsonToken, scanJson } from "./json-tokens.ts";

// Far beyond any message of Teams; each way of writing it takes a noticeable time.
const LARGE = 500_000;

/** Writes JSON again as many libraries would. */
export function* reserialized({ text, json }: Body): Generator<Original> {
  if (text === undefined || json === undefined) return;
  const held = text.trim();
  const habits = text.length > LARGE ? 3 : Number.POSITIVE_INFINITY;
  const seen = new Set([text, held]);
  for (const [code, tokens] of sources(text, json)) {
    for (const escapeAgain of ESCAPES.slice(0, habits)) {
      const escaped = escapeAgain(tokens);
      const minified = escaped.join("");
      if (seen.has(`${minified}${code}`)) continue;
      seen.add(`${minified}${code}`);
      for (const layout of LAYOUTS.slice(0, habits)) {
        const written = layOut(escaped, layout);
        if (seen.has(written)) continue;
        yield original(code ?? nameOf(written, minified, held, json, layout), written);
      }
    }
  }
}

type Source = readonly [MismatchCode | undefined, readonly JsonToken[]];

/** The JSON as it is; and, where that differs, as JavaScript's parser gives it, and sorted. */
function* sources(text: string, json: readonly JsonToken[]): Generator<Source> {
  yield [undefined, json];
  if (text.length > LARGE) return;
  const value: unknown = JSON.parse(text);
  const parsed = JSON.stringify(value);
  if (parsed !== asJavaScript(json).join("")) yield ["body-reserialized", scanJson(parsed)];
  const sorted = JSON.stringify(value, sortKeys);
  if (sorted !== parsed) yield ["body-keys-sorted", scanJson(sorted)];
}

const sortKeys = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

function nameOf(
  written: string,
  minified: string,
  held: string,
  json: readonly JsonToken[],
  layout: (typeof LAYOUTS)[number],
): MismatchCode {
  const heldMinified = json.join("");
  if (minified !== heldMinified) {
    return layOut(json, layout) === held ? "body-escapes-changed" : "body-reserialized";
  }
  if (held === heldMinified) return "body-minified";
  return written === minified ? "body-pretty-printed" : "body-reserialized";
}
