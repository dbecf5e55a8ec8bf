import { toJson } from "../../../src/core/inspection/inspect-json.ts";
import { toMessage } from "../../../src/core/inspection/to-message.ts";
import { type Finding, inspectReply } from "../../../src/web.ts";
import { mistakeIn } from "./json-mistake.ts";
import { rangesIn, type TextRange } from "./text-range.ts";
import { writtenPointer } from "./written-pointer.ts";

/** A finding with its place in the text. */
export interface PlacedFinding extends Pick<Finding, "severity" | "pointer" | "message"> {
  readonly code: string;
  readonly range: TextRange | undefined;
}

/** What a text is as a reply. */
export interface ReadReply {
  /** The message that would be sent; `undefined` where the text is not JSON. */
  readonly message: unknown;
  /** The JSON that would be sent. */
  readonly json: string;
  /** Whether Teams gets something around what was written. */
  readonly isWrapped: boolean;
  readonly findings: readonly PlacedFinding[];
}

/** Reads a message, an attachment or a card, as `assertReply` takes it. */
export function readReply(text: string): ReadReply {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return { message: undefined, json: "", isWrapped: false, findings: [notJson(text)] };
  }
  const message = toMessage(written);
  const rangeOf = rangesIn(text);
  return {
    message,
    json: toJson(message) ?? "",
    isWrapped: Object(message).attachments !== Object(written).attachments,
    findings: inspectReply(message).map(({ code, severity, pointer, message: said }) => {
      const range = rangeOf(writtenPointer(pointer, written, message));
      return { code, severity, pointer, message: said, range };
    }),
  };
}

function notJson(text: string): PlacedFinding {
  const { message, ...range } = mistakeIn(text);
  return { code: "not-json", severity: "error", pointer: "", message, range };
}
