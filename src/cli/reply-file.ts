import type { Finding } from "../core/finding.ts";
import { toMessage } from "../core/inspection/to-message.ts";
import { inspectReply } from "../core/reply/inspect-reply.ts";
import { createLocator, createPlaceFinder, examineJson, type TextPlace } from "./json-text.ts";

/** Something wrong in a file, and its place. */
export interface FileFinding extends Omit<Finding, "code">, TextPlace {
  readonly code: Finding["code"] | "file-not-utf8" | "file-not-json" | "file-duplicate-key";
}

/** The content of a file, and everything wrong with it as a reply. */
export interface ReplyFile {
  readonly value: unknown;
  readonly findings: readonly FileFinding[];
}

/** Reads a file with a reply, an attachment or a card. */
export function readReplyFile(bytes: Uint8Array): ReplyFile {
  let json: string;
  try {
    json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return createBrokenFile(
      "file-not-utf8",
      "The file is not UTF-8. Save it as UTF-8, as JSON requires.",
    );
  }
  const toPlace = createPlaceFinder(json);
  const { error, duplicates } = examineJson(json);
  if (error) {
    const message = `The file is not JSON, because it contains ${error.message}`;
    return createBrokenFile("file-not-json", message, toPlace(error.offset));
  }
  const value: unknown = JSON.parse(json);
  const locate = createLocator(json);
  const findings = inspectReply(value).map((finding): FileFinding => {
    const pointer = toFilePointer(value, finding.pointer);
    return { ...finding, pointer, ...locate(pointer) };
  });
  const repeated = duplicates.map((offset): FileFinding => {
    const message =
      "The object already has this key, and clients differ in which one they read. Keep one of them.";
    return {
      code: "file-duplicate-key",
      severity: "error",
      pointer: "",
      message,
      ...toPlace(offset),
    };
  });
  return { value, findings: [...repeated, ...findings] };
}

const createBrokenFile = (
  code: FileFinding["code"],
  message: string,
  place: TextPlace = { line: 1, column: 1 },
): ReplyFile => ({
  value: undefined,
  findings: [{ code, severity: "error", pointer: "", message, ...place }],
});

/**
 * Converts a pointer into the message that would be sent to a pointer into the file, which may hold a
 * list of attachments, one attachment or a bare card.
 */
function toFilePointer(value: unknown, pointer: string): string {
  const { attachments } = (toMessage(value) ?? {}) as { attachments?: readonly (Wrapped | null)[] };
  const [, , index, ...inside] = pointer.split("/");
  if (index === undefined) return pointer;
  const attachment = attachments?.[Number(index)];
  const original = Array.isArray(value) ? value[Number(index)] : value;
  const before = Array.isArray(value) ? `/${index}` : "";
  if (attachment === original) return [before, ...inside].join("/");
  // The wrapping of a bare card adds its content to the path.
  if (attachment?.content === original) return [before, ...inside.slice(1)].join("/");
  return pointer;
}

interface Wrapped {
  readonly content?: unknown;
}
