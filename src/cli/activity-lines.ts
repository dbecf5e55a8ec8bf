import type { Activity } from "../core/activity/activity.ts";
import { commandText } from "../core/activity/command-text.ts";
import { senderOf } from "../core/activity/sender-of.ts";
import type { Paint } from "./paint.ts";
import { printable, printableLine, shortened } from "./printable.ts";

/** What is worth knowing of an activity, in a line each. */
export const activityLines = (activity: Activity, paint: Paint): string[] => [
  `${paint.dim("from")}  ${shortened(printableLine(senderOf(activity).name ?? "somebody"), 80)}`,
  `${paint.dim("said")}  ${shortened(printable(commandText(activity)), 500).replaceAll("\n", "\n      ")}`,
];

/** The same for scripts. */
export const activitySummary = (activity: Activity) => ({
  activityId: activity.id,
  timestamp: activity.timestamp,
  sender: senderOf(activity),
  text: commandText(activity),
});
