import type { Undo } from "./body.ts";
import { compressed, decompressed } from "./compression.ts";
import { lostEnd, signedBeginning } from "./cut.ts";
import { base64, doubleEncoded, latin1, normalForm, utf16 } from "./encodings.ts";
import { chunked, headersIncluded } from "./framing.ts";
import { lineSpaces } from "./line-spaces.ts";
import { misread } from "./misread.ts";
import { reserialized } from "./reserialized.ts";
import { byteOrderMark, endSpaces, finalNewline, lineEnds } from "./white-space.ts";

/** What can have happened to a body, and something else before or behind it, the likeliest first. */
const COMMON_UNDOS: readonly Undo[] = [
  finalNewline,
  lineEnds,
  byteOrderMark,
  reserialized,
  endSpaces,
  base64,
  doubleEncoded,
  latin1,
  utf16,
  compressed,
  headersIncluded,
  chunked,
  lostEnd,
  normalForm,
];

/** Everything; where two explain the same bytes, the first is named first. */
export const UNDOS: readonly Undo[] = [...COMMON_UNDOS, misread, decompressed];

/** What takes many attempts. */
export const SLOW_UNDOS: readonly Undo[] = [signedBeginning, lineSpaces];

/** Two mistakes, the later one first. */
export const UNDO_PAIRS: readonly (readonly [Undo, Undo])[] = [
  ...COMMON_UNDOS.flatMap((later) =>
    COMMON_UNDOS.filter((earlier) => earlier !== later).map((earlier) => [later, earlier] as const),
  ),
  // Editors that trim lines also end the last one.
  [finalNewline, lineSpaces],
];
