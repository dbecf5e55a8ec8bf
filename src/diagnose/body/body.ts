import type { MismatchCode } from "../mismatch.ts";
import { type JsonToken, readJson } from "./json-tokens.ts";

/** Bytes that may have been signed, and what they are as text and as JSON, found out on demand. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `undefined` where the bytes are not UTF-8. A byte order mark stays. */
  readonly text: string | undefined;
  /** `undefined` where the text is not JSON. */
  readonly json: readonly JsonToken[] | undefined;
}

/** What the body would have been before some mistake. */
export interface Original {
  readonly code: MismatchCode;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Undoes one kind of mistake in every way that it can have happened. */
export type Undo = (body: Body) => Iterable<Original> | AsyncIterable<Original>;

export function bodyOf(bytes: Uint8Array<ArrayBuffer>): Body {
  let text: string | undefined;
  let json: readonly JsonToken[] | undefined;
  let decoded = false;
  let read = false;
  return {
    bytes,
    get text() {
      if (!decoded) text = decodeUtf8(bytes);
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

/** An original that is text. */
export const original = (code: MismatchCode, text: string): Original => ({
  code,
  bytes: new TextEncoder().encode(text),
});

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
