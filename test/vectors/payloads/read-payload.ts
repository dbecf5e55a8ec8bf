import { readFileSync } from "node:fs";
import { type Activity, parseActivity } from "../../../src/index.ts";
import { readVector } from "../read-vector.ts";

/** Reads the activity of a file of this folder. */
export const readPayload = (name: string): Activity =>
  activityOf(readFileSync(new URL(`${name}.json`, import.meta.url)));

/** Reads the activity of the documented sample. */
export const readDocumentedActivity = (): Activity =>
  activityOf(readVector("documented-inbound-message.json"));

function activityOf(body: Uint8Array): Activity {
  const result = parseActivity(body);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
