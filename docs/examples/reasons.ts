import { describeRejection, type RejectionReason } from "teams-outgoing-webhook";

/** Decides whom to alert about a refusal. A reason added by a later version takes the default. */
export function chooseTeamToAlert(reason: RejectionReason): "security" | "operations" | "nobody" {
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
