// Stands in for webhook.js, so that the recipes accept the documented sample, which is of 2017.
import { createReplayMemory } from "teams-outgoing-webhook/web";
import { webhook as asWritten } from "./webhook-as-written.js";

export const webhook = (token) => ({
  ...asWritten(token),
  claim: createReplayMemory(),
  maxAgeSeconds: Number.POSITIVE_INFINITY,
});
