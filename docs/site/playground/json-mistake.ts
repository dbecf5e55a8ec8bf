import { type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { TextRange } from "./text-range.ts";

/** Where a text is not JSON, and why. */
export interface JsonMistake extends TextRange {
  readonly message: string;
}

const SENTENCES: Readonly<Record<string, string>> = {
  InvalidSymbol: "This is not a JSON value.",
  InvalidNumberFormat: "This is not a JSON number.",
  PropertyNameExpected: "Expected a name in double quotes. Is there a comma before the }?",
  ValueExpected: "Expected a value.",
  ColonExpected: "Expected a colon.",
  CommaExpected: "Expected a comma.",
  CloseBraceExpected: "Expected a }.",
  CloseBracketExpected: "Expected a ].",
  EndOfFileExpected: "Unexpected text after the end of the JSON.",
  InvalidCommentToken: "JSON has no comments.",
  UnexpectedEndOfComment: "JSON has no comments.",
  UnexpectedEndOfString: "This string has no closing quote on its line.",
  UnexpectedEndOfNumber: "This number is incomplete.",
  InvalidUnicode: "Expected four hexadecimal digits after \\u.",
  InvalidEscapeCharacter: "This escape is not valid in JSON. Write a backslash as \\\\.",
  InvalidCharacter: "Escape tabs and other control characters, as in \\t.",
};

/** Finds the first mistake in a text that JSON.parse refuses. */
export function findJsonMistake(json: string): JsonMistake {
  const first = findFirstError(json);
  if (first === undefined) return { from: 0, to: json.length, message: "This is not JSON." };
  const message = SENTENCES[printParseErrorCode(first.error)] ?? "This is not JSON.";
  const from = Math.min(first.offset, Math.max(json.length - 1, 0));
  return { from, to: Math.max(from + 1, first.offset + first.length), message };
}

function findFirstError(json: string): ParseError | undefined {
  const errors: ParseError[] = [];
  try {
    parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // Nested too deeply for a recursive parser.
  }
  return errors[0];
}
