import { toJson } from "../../../src/core/inspection/inspect-json.ts";
import { toMessage } from "../../../src/core/inspection/to-message.ts";
import { type Finding, inspectReply } from "../../../src/web.ts";
import { findJsonMistake } from "./json-mistake.ts";
import { createRangeFinder, type TextRange } from "./text-range.ts";
import { toWrittenPointer } from "./written-pointer.ts";

/** A finding with its place in the text. */
export interface PlacedFinding extends Pick<Finding, "severity" | "pointer" | "message"> {
  readonly code: string;
  readonly range: TextRange | undefined;
}

/** A text, read as a reply. */
export interface ReadReply {
  /** The message that would be sent, or `undefined` if the text is not JSON. */
  readonly message: unknown;
  /** The JSON that would be sent. */
  readonly json: string;
  /** Whether a message was put around the text. */
  readonly isWrapped: boolean;
  readonly findings: readonly PlacedFinding[];
}

/** Reads a message, an attachment or a card, like `assertReply`. */
export function readReply(text: string): ReadReply {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return { message: undefined, json: "", isWrapped: false, findings: [reportNotJson(text)] };
  }
  const message = toMessage(written);
  const findRange = createRangeFinder(text);
  return {
    message,
    json: toJson(message) ?? "",
    isWrapped: Object(message).attachments !== Object(written).attachments,
    findings: inspectReply(message).map(({ code, severity, pointer, message: said }) => {
      const range = findRange(toWrittenPointer(pointer, written, message));
      return { code, severity, pointer, message: said, range };
    }),
  };
}

function reportNotJson(text: string): PlacedFinding {
  const { message, ...range } = findJsonMistake(text);
  return { code: "not-json", severity: "error", pointer: "", message, range };
}
