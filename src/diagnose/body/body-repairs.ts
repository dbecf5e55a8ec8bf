import type { BodyRepair } from "./body.ts";
import { type Body, type RepairedBody, repairedText } from "./body.ts";
import { compressed, decompressed } from "./compression.ts";
import { base64, doubleEncoded, latin1, normalForm, utf16 } from "./encodings.ts";
import { chunked, headersIncluded, lostEnd, signedBeginning } from "./framing.ts";
import { reserialized } from "./reserialized.ts";
import { byteOrderMark, endSpaces, finalNewline, lineEnds, lineSpaces } from "./white-space.ts";

/** What gets hashed instead of a body that was not read, or was read as something else. */
function* misread({ bytes, text }: Body): Generator<RepairedBody> {
  for (const nothing of ["", "{}", "null", "undefined"])
    yield repairedText("signed-body-empty", nothing);
  yield repairedText("body-object-text", "[object Object]");
  if (text === undefined)
    yield repairedText("body-characters-lost", new TextDecoder().decode(bytes));
}

/** The likeliest first; each is also tried together with each other one. */
const COMMON_BODY_REPAIRS: readonly BodyRepair[] = [
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

/** All quick repairs; where two explain the same bytes, the first one wins. */
export const BODY_REPAIRS: readonly BodyRepair[] = [...COMMON_BODY_REPAIRS, misread, decompressed];

/** Repairs that take many attempts. */
export const SLOW_BODY_REPAIRS: readonly BodyRepair[] = [signedBeginning, lineSpaces];

// JSON that is written again has the same white space, whatever it had before.
const WHITE_SPACE_REPAIRS: readonly BodyRepair[] = [finalNewline, lineEnds, endSpaces];
const isReplaced = (later: BodyRepair, earlier: BodyRepair): boolean =>
  earlier === reserialized && WHITE_SPACE_REPAIRS.includes(later);

/** Pairs of mistakes, the later one first. */
export const BODY_REPAIR_PAIRS: readonly (readonly [BodyRepair, BodyRepair])[] = [
  ...COMMON_BODY_REPAIRS.flatMap((later) =>
    COMMON_BODY_REPAIRS.filter((earlier) => earlier !== later && !isReplaced(later, earlier)).map(
      (earlier) => [later, earlier] as const,
    ),
  ),
  // Editors that trim lines often add a final line break, too.
  [finalNewline, lineSpaces],
];
