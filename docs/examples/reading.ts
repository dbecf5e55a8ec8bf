import {
  type Activity,
  commandText,
  mentionsOf,
  placeOf,
  quotedOf,
  senderOf,
} from "teams-outgoing-webhook";

/** Reads what most commands need from a message. The name is that of the webhook in Teams. */
export function read(activity: Activity, name: string) {
  const { channelId, isThreadReply } = placeOf(activity);
  return {
    command: commandText(activity, { name }),
    mentions: mentionsOf(activity, { name }).map((mention) => mention.name),
    quoted: quotedOf(activity).map(({ text }) => text),
    from: senderOf(activity).name,
    person: senderOf(activity).aadObjectId,
    channelId,
    isThreadReply,
    written: new Date(activity.timestamp),
  };
}
