import type { Undo } from "./body.ts";
import { compression } from "./compression.ts";
import { base64, doubleEncoded, latin1, normalForm, utf16 } from "./encodings.ts";
import { prefixes } from "./prefixes.ts";
import { reserialized } from "./reserialized.ts";
import { byteOrderMark, endSpaces, finalNewline, lineEnds } from "./white-space.ts";

/** What can have happened to a body, the likeliest first: where two explain the same, the first is named first. */
export const UNDOS: readonly Undo[] = [
  finalNewline,
  lineEnds,
  byteOrderMark,
  reserialized,
  endSpaces,
  doubleEncoded,
  base64,
  latin1,
  utf16,
  compression,
  normalForm,
];

/** What takes many attempts, for what nothing plainer explains. */
export const SLOW_UNDOS: readonly Undo[] = [prefixes];
