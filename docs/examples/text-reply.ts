import {
  type Activity,
  commandText,
  escapeMarkdown,
  senderOf,
  textReply,
} from "teams-outgoing-webhook";

/** Repeats what somebody said, with any markup in it escaped. */
export function repeat(activity: Activity) {
  const name = escapeMarkdown(senderOf(activity).name ?? "Somebody");
  const command = escapeMarkdown(commandText(activity).slice(0, 2000));
  return textReply(command === "" ? "Mention me and say something." : `**${name}**: ${command}`);
}
