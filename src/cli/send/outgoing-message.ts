import { randomBytes } from "node:crypto";
import type { Activity } from "../../core/activity/activity.ts";
import { signOutgoingWebhook } from "../../node/sign.ts";
import { createActivity, sevenDigits } from "../../testing/create-activity.ts";
import { messageText } from "../../testing/message-text.ts";
import { headersOf } from "../../testing/signed-headers.ts";
import type { Arguments, Options } from "../command.ts";
import type { Io } from "../io.ts";
import { Misuse } from "../misuse.ts";
import { readInput } from "../read-input.ts";

/** What says who says what, where. */
export const MESSAGE_OPTIONS: Options = {
  text: {
    type: "string",
    value: "TEXT",
    help: 'what somebody says after the mention; "hello" if left out',
  },
  name: { type: "string", value: "NAME", help: "the name of the webhook, as it is mentioned" },
  from: { type: "string", value: "NAME", help: "who says it" },
  team: { type: "string", value: "ID", help: "the id of the team" },
  channel: { type: "string", value: "ID", help: "the id of the channel" },
  file: { type: "string", value: "FILE", help: "send the activity in a file, byte for byte" },
  fresh: { type: "boolean", help: "give the activity of --file a new id and the present time" },
};

/** A message ready to be sent. */
export interface OutgoingMessage {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** Makes the next message, sent at a moment. */
export type MessageSource = (sentAt: number) => Uint8Array;

/** Makes messages as the user wants them: each new, unless it comes from a file. */
export async function messageSource({ values }: Arguments, io: Io): Promise<MessageSource> {
  const { file, text = "hello", name, from, team, channel } = values;
  if (file !== undefined) return sourceFromFile(file, values, io);
  if (values["fresh"] !== undefined) throw new Misuse("--fresh needs --file.");
  return (sentAt) => {
    const activity = createActivity({
      text: messageText(text, name),
      timestamp: sevenDigits(sentAt),
      ...(from === undefined ? {} : { from: { name: from } }),
    });
    return encode(movedTo(team, channel, activity));
  };
}

async function sourceFromFile(
  file: string,
  values: Arguments["values"],
  io: Io,
): Promise<MessageSource> {
  if (["text", "name", "from", "team", "channel"].some((option) => option in values)) {
    throw new Misuse(
      "With --file, the activity says all of it: leave out --text, --name and the like.",
    );
  }
  const bytes = await readInput(file, io);
  if (values["fresh"] === undefined) return () => bytes;
  try {
    const {
      id: _,
      timestamp: __,
      localTimestamp: ___,
      ...activity
    } = JSON.parse(new TextDecoder().decode(bytes));
    return (sentAt) => encode(createActivity({ ...activity, timestamp: sevenDigits(sentAt) }));
  } catch {
    throw new Misuse("--fresh needs a file with the JSON of an activity.");
  }
}

const encode = (activity: Activity): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(activity));

function movedTo(
  team: string | undefined,
  channel: string | undefined,
  activity: Activity,
): Activity {
  const { channelData, conversation } = activity;
  return {
    ...activity,
    conversation: {
      ...conversation,
      id: channel ? conversation.id.replace(/^[^;]+/, () => channel) : conversation.id,
    },
    channelData: {
      ...channelData,
      ...(team ? { teamsTeamId: team, team: { id: team } } : {}),
      ...(channel ? { teamsChannelId: channel, channel: { id: channel } } : {}),
    },
  };
}

/** Signs a message as Teams does. */
export const signed = (body: Uint8Array, token: string): OutgoingMessage => ({
  body,
  headers: {
    ...headersOf(signOutgoingWebhook(body, token)),
    "content-length": String(body.length),
  },
});

/** Signs a message as a forger would, who does not know the token. */
export const forged = (body: Uint8Array): OutgoingMessage =>
  signed(body, randomBytes(32).toString("base64"));
