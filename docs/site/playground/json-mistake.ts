import { type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { TextRange } from "./text-range.ts";

/** Where a text stops being JSON, and why. */
export interface JsonMistake extends TextRange {
  readonly message: string;
}

const SENTENCES: Readonly<Record<string, string>> = {
  InvalidSymbol: "Here stands a word that is not JSON.",
  InvalidNumberFormat: "This number is not written as JSON writes numbers.",
  PropertyNameExpected:
    "Here a name in double quotes is expected; a comma before } is one too many.",
  ValueExpected: "Here a value is expected.",
  ColonExpected: "Here a colon is expected.",
  CommaExpected: "Here a comma is expected.",
  CloseBraceExpected: "Here a } is expected.",
  CloseBracketExpected: "Here a ] is expected.",
  EndOfFileExpected: "The JSON is over before this; here nothing more is expected.",
  InvalidCommentToken: "JSON has no comments.",
  UnexpectedEndOfComment: "JSON has no comments.",
  UnexpectedEndOfString: "This text has no closing quote on its line.",
  UnexpectedEndOfNumber: "This number is not finished.",
  InvalidUnicode: "Behind \\u four hexadecimal digits are expected.",
  InvalidEscapeCharacter: "JSON does not know this escape; a backslash is written \\\\.",
  InvalidCharacter: "A tab or another control character has to be escaped, as \\t.",
};

/** Finds the first mistake in a text that JSON.parse refuses. */
export function mistakeIn(json: string): JsonMistake {
  const first = firstErrorIn(json);
  if (first === undefined) return { from: 0, to: json.length, message: "This is not JSON." };
  const message = SENTENCES[printParseErrorCode(first.error)] ?? "This is not JSON.";
  const from = Math.min(first.offset, Math.max(json.length - 1, 0));
  return { from, to: Math.max(from + 1, first.offset + first.length), message };
}

function firstErrorIn(json: string): ParseError | undefined {
  const errors: ParseError[] = [];
  try {
    parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // Nested too deeply for a parser that calls itself.
  }
  return errors[0];
}
