import { toMessage } from "../../core/inspection/to-message.ts";

/**
 * Turns a pointer into the message that would be sent into one into what stands in the file: that
 * may be a list of attachments, one of them, or a bare card.
 */
export function pointerInto(value: unknown, pointer: string): string {
  const { attachments } = (toMessage(value) ?? {}) as { attachments?: readonly Wrapped[] };
  const [, , index = "", ...inside] = pointer.split("/");
  const attachment = attachments?.[Number(index)];
  if (!attachment || !pointer.startsWith("/attachments/")) return pointer;

  const original = Array.isArray(value) ? value[Number(index)] : value;
  const before = Array.isArray(value) ? ["", index] : [""];
  if (attachment === original) return [...before, ...inside].join("/");
  if (attachment.content === original) return [...before, ...inside.slice(1)].join("/");
  return pointer;
}

interface Wrapped {
  readonly content?: unknown;
}
