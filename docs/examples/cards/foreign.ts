import { assertReply, inspectReply, serializeReply, UsageError } from "teams-outgoing-webhook";

/** Answers with a card that somebody designed elsewhere, or says what is wrong with it. */
export function answerWith(card: unknown): string {
  for (const { severity, pointer, message } of inspectReply(card)) {
    console.warn(`${severity} at ${pointer}: ${message}`);
  }
  try {
    return serializeReply(assertReply(card));
  } catch (error) {
    if (error instanceof UsageError) return serializeReply({ type: "message", text: "No card." });
    throw error;
  }
}
