import { type Finding, findingOf } from "../finding.ts";
import { visitMessage } from "./inspect-message.ts";
import { inspectSize } from "./inspect-size.ts";
import { isFields, walk } from "./inspection.ts";
import type { Limits } from "./options.ts";

/** Writes a value as JSON; `undefined` for one that cannot be written. */
export function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value) ?? "null";
  } catch {
    return undefined;
  }
}

/** Looks at a message that came out of JSON. */
const inspectMessage = (message: unknown, limits: Limits): Finding[] =>
  (isFields(message) && walk(message, visitMessage, limits)) || [findingOf("reply-invalid", "")];

/** Looks at what a JSON text says, as the message that it would be. */
export const inspectJson = (json: string, message: unknown, limits: Limits): Finding[] => [
  ...inspectSize(json, limits),
  ...inspectMessage(message, limits),
];
