import { type Activity, commandText, mentionsOf, placeOf, senderOf } from "teams-outgoing-webhook";

/** What most commands need to know about a message; the name is that of the webhook in Teams. */
export function read(activity: Activity, name: string) {
  const { channelId, isThreadReply } = placeOf(activity);
  return {
    command: commandText(activity, { name }),
    mentions: mentionsOf(activity, { name }).map((mention) => mention.name),
    from: senderOf(activity).name,
    person: senderOf(activity).aadObjectId,
    channelId,
    isThreadReply,
    written: new Date(activity.timestamp),
  };
}
