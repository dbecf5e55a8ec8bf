import type { MismatchCode } from "../mismatch.ts";
import { type JsonToken, readJson } from "./json-tokens.ts";

/** The bytes of a body, and their text and JSON, which are read on demand. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `undefined` where the bytes are not UTF-8. A byte order mark is kept. */
  readonly text: string | undefined;
  /** `undefined` where the text is not JSON. */
  readonly json: readonly JsonToken[] | undefined;
}

/** The body as it would have been without some mistake. */
export interface RepairedBody {
  readonly code: MismatchCode;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Repairs one kind of mistake, in every way in which it can have happened. */
export type BodyRepair = (body: Body) => Iterable<RepairedBody> | AsyncIterable<RepairedBody>;

export function createBody(bytes: Uint8Array<ArrayBuffer>): Body {
  let text: string | undefined;
  let json: readonly JsonToken[] | undefined;
  let decoded = false;
  let read = false;
  return {
    bytes,
    get text() {
      if (!decoded) text = decodeText(bytes);
      decoded = true;
      return text;
    },
    get json() {
      if (!read) json = this.text === undefined ? undefined : readJson(this.text);
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

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
