import { type RawBody, toBytes } from "../raw-body.ts";
import { accepted, type Result, rejected } from "../result.ts";
import type { Activity } from "./activity.ts";
import { isActivity } from "./activity-shape.ts";

// Fatal: a replacement character would be text that nobody signed. A byte order mark is dropped.
const utf8 = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true });

/**
 * Reads the activity in a body, without verifying the sender. In a server, call
 * `verifyOutgoingWebhook` instead, which reads only authentic bodies.
 *
 * The fields that {@link Activity} names are checked, and all others are kept. No body, however
 * hostile, makes it throw or changes a prototype. If a key occurs twice, the last one counts.
 *
 * @param body - UTF-8 JSON. A byte order mark before it is ignored.
 * @returns The activity, or `body-not-utf8`, `body-not-json` or `activity-invalid`.
 * @throws {@link UsageError} `ERR_BODY_ALREADY_PARSED` or `ERR_BODY_INVALID` when the body is
 * neither text nor bytes.
 *
 * @example
 * ```ts
 * import { parseActivity } from "teams-outgoing-webhook";
 *
 * const result = parseActivity('{"type":"message"}');
 * console.log(result.ok || result.reason); // activity-invalid
 * ```
 */
export function parseActivity(
  body: RawBody,
): Result<Activity, "body-not-utf8" | "body-not-json" | "activity-invalid"> {
  const text = decodeUtf8(toBytes(body));
  if (text === undefined) return rejected("body-not-utf8");

  const value = parseJson(text);
  if (value === undefined) return rejected("body-not-json");
  return isActivity(value) ? accepted(value) : rejected("activity-invalid");
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
