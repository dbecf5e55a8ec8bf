import type { Finding } from "../../core/finding.ts";
import { inspectReply } from "../../core/reply/inspect-reply.ts";
import { pointerLocator, type TextPlace } from "./locate-pointer.ts";
import { pointerInto } from "./pointer-into.ts";

/** Something that is wrong in a file, and where. */
export interface FileFinding extends Omit<Finding, "code">, TextPlace {
  readonly code: Finding["code"] | "file-not-utf8" | "file-not-json";
}

/** What a file holds, and everything that is wrong with it as a reply. */
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
    return broken("file-not-utf8", "The file is not UTF-8, which JSON has to be.");
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return broken("file-not-json", "The file is not JSON. Commas at the end and comments are not.");
  }
  const locate = pointerLocator(json);
  const findings = inspectReply(value).map((finding) => {
    const pointer = pointerInto(value, finding.pointer);
    return { ...finding, pointer, ...locate(pointer) };
  });
  return { value, findings };
}

const broken = (code: FileFinding["code"], message: string): ReplyFile => ({
  value: undefined,
  findings: [{ code, severity: "error", pointer: "", message, line: 1, column: 1 }],
});
