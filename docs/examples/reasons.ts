import { describeRejection, type RejectionReason } from "teams-outgoing-webhook";

/** Says whom a refusal concerns. A reason that a later version adds takes the default. */
export function concernOf(reason: RejectionReason): "security" | "operations" | "nobody" {
  switch (reason) {
    case "signature-mismatch":
    case "activity-replayed":
      return "security";
    case "activity-stale":
    case "activity-from-the-future":
      return "operations";
    default:
      console.warn(describeRejection(reason));
      return "nobody";
  }
}
