import type { MismatchCode } from "../mismatch.ts";

/** The bytes of a body, and their text. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `undefined` where the bytes are not UTF-8. A byte order mark is kept. */
  readonly text: string | undefined;
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

export const createBody = (bytes: Uint8Array<ArrayBuffer>, rewrite: Body["rewrite"]): Body => ({
  bytes,
  text: decodeText(bytes),
  rewrite,
});

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
