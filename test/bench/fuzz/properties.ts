import { commandTexts } from "./command-text.ts";
import type { Fuzzed } from "./fuzzed.ts";
import { hostileJson } from "./hostile-json.ts";
import { hostileRequests } from "./hostile-requests.ts";
import { htmlAttachments } from "./html-attachment.ts";
import { jsonKinds } from "./json-kinds.ts";
import { plantedActions } from "./planted-actions.ts";
import { roundTrips } from "./round-trip.ts";
import { singleBits } from "./single-bit.ts";
import { verdicts } from "./verdict.ts";

/** All properties, by subject. */
export const properties: Readonly<Record<string, readonly Fuzzed[]>> = {
  verdict: verdicts,
  "single bit": singleBits,
  "round trip": roundTrips,
  "command text": commandTexts,
  "html attachment": htmlAttachments,
  "hostile JSON": hostileJson,
  "kinds of JSON": jsonKinds,
  "planted actions": plantedActions,
  "hostile requests": hostileRequests,
};
