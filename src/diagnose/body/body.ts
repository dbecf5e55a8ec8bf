import type { MismatchCode } from "../mismatch.ts";
import { type JsonToken, readJson } from "./json-tokens.ts";

/** The bytes of a body, and their text and JSON, which are read on demand. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `undefined` where the bytes are not UTF-8. A byte order mark is kept. */
  readonly text: string | undefined;
  /** `undefined` where the text is not JSON, or no work is left to read it. */
  readonly json: readonly JsonToken[] | undefined;
  /** Spends work on rewriting this body; `false` when none is left. */
  rewrite(work: number): boolean;
}

/** The body as it would have been without some mistake. */
export interface RepairedBody {
  readonly code: MismatchCode;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Repairs one kind of mistake, in every way in which it can have happened. */
export type BodyRepair = (body: Body) => Iterable<RepairedBody> | AsyncIterable<RepairedBody>;

// Reading a character of JSON takes about as long as hashing so many bytes.
const WORK_TO_READ = 16;

export function createBody(bytes: Uint8Array<ArrayBuffer>, rewrite: Body["rewrite"]): Body {
  let text: string | undefined;
  let json: readonly JsonToken[] | undefined;
  let decoded = false;
  let read = false;
  return {
    bytes,
    rewrite,
    get text() {
      if (!decoded) text = decodeText(bytes);
      decoded = true;
      return text;
    },
    get json() {
      if (!read && this.text !== undefined && rewrite(this.text.length * WORK_TO_READ)) {
        json = readJson(this.text);
      }
      read = true;
      return json;
    },
  };
}

/** A repaired body from its text. */
export const repairedText = (code: MismatchCode, text: string): RepairedBody => ({
  code,
  bytes: new TextEncoder().encode(text),
});

/** Decodes UTF-8 and keeps a byte order mark; `undefined` where the bytes are something else. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
