import { randomBytes } from "node:crypto";
import type { Activity } from "../../core/activity/activity.ts";
import { signOutgoingWebhook } from "../../node/sign.ts";
import type { ActivityOverrides } from "../../testing/create-activity.ts";
import { createActivity, formatTimestamp } from "../../testing/create-activity.ts";
import { completeHeaders } from "../../testing/signed-headers.ts";
import { writeMessage } from "../../testing/write-message.ts";
import { type Arguments, CommandLineError, type Options } from "../command.ts";
import type { Io } from "../io.ts";
import { readInput } from "../read-input.ts";
import { parseRequest } from "../saved-request.ts";

/** The options that describe the message. */
export const MESSAGE_OPTIONS: Options = {
  text: {
    type: "string",
    value: "TEXT",
    help: 'the text after the mention: "hello" by default',
  },
  name: { type: "string", value: "NAME", help: "the name of the webhook in the mention" },
  from: { type: "string", value: "NAME", help: "the name of the sender" },
  team: { type: "string", value: "ID", help: "the id of the team" },
  channel: { type: "string", value: "ID", help: "the id of the channel" },
  file: { type: "string", value: "FILE", help: "send the activity in a file, byte for byte" },
  "request-file": {
    type: "string",
    value: "FILE",
    help: "send the body of a request that listen --save has saved",
  },
  fresh: { type: "boolean", help: "give the activity in a file a new id and the current time" },
};

/** A message that is ready to send. */
export interface OutgoingMessage {
  readonly body: Uint8Array;
  /** By name, or as names and values in turn. */
  readonly headers: Readonly<Record<string, string>> | readonly string[];
}

/** Creates the next message, with the time of sending. */
export type MessageSource = (sentAt: number) => Uint8Array;

/** Creates messages as the options say: each one new, unless it comes from a file. */
export async function createMessageSource({ values }: Arguments, io: Io): Promise<MessageSource> {
  const { file, text = "hello", name, from, team, channel } = values;
  const saved = values["request-file"];
  if (file !== undefined && saved !== undefined) {
    throw new CommandLineError("Pass either --file or --request-file.");
  }
  if (file !== undefined || saved !== undefined) return createFileSource(values, io);
  if (values["fresh"] !== undefined)
    throw new CommandLineError("--fresh needs --file or --request-file.");
  return (sentAt) => {
    const activity = createActivity({
      ...writeMessage({ typed: text, webhookName: name }),
      timestamp: formatTimestamp(sentAt),
      ...(from === undefined ? {} : { from: { name: from } }),
    });
    return encodeActivity(moveActivity(team, channel, activity));
  };
}

async function createFileSource(values: Arguments["values"], io: Io): Promise<MessageSource> {
  if (["text", "name", "from", "team", "channel"].some((option) => option in values)) {
    throw new CommandLineError(
      "The file already contains the whole activity: leave out --text, --name, --from, --team and --channel.",
    );
  }
  const bytes = await readBodyFile(values, io);
  if (values["fresh"] === undefined) return () => bytes;
  try {
    const activity: Activity = JSON.parse(new TextDecoder().decode(bytes));
    renewActivity(activity, 0);
    return (sentAt) => renewActivity(activity, sentAt);
  } catch {
    throw new CommandLineError("--fresh needs a file that contains the JSON of an activity.");
  }
}

async function readBodyFile(values: Arguments["values"], io: Io): Promise<Uint8Array> {
  const { file } = values;
  if (file !== undefined) return readInput(file, io);
  const request = parseRequest(await readInput(values["request-file"] as string, io));
  if (request) return request.body;
  throw new CommandLineError("That file is not a request that listen --save has saved.");
}

/** Gives an activity a new id and time, and serializes it. */
export function renewActivity(activity: Activity, sentAt: number): Uint8Array {
  const { id: _, timestamp: __, localTimestamp: ___, ...rest } = activity;
  return encodeActivity(
    createActivity({ ...rest, timestamp: formatTimestamp(sentAt) } as ActivityOverrides),
  );
}

const encodeActivity = (activity: Activity): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(activity));

function moveActivity(
  team: string | undefined,
  channel: string | undefined,
  activity: Activity,
): Activity {
  const { channelData, conversation } = activity;
  return {
    ...activity,
    conversation: {
      ...conversation,
      id: channel ? conversation.id.replace(/[^;]+/, () => channel) : conversation.id,
    },
    channelData: {
      ...channelData,
      ...(team ? { teamsTeamId: team, team: { id: team } } : {}),
      ...(channel ? { teamsChannelId: channel, channel: { id: channel } } : {}),
    },
  };
}

/** Signs a message as Teams does. */
export const signMessage = (body: Uint8Array, token: string): OutgoingMessage => ({
  body,
  headers: {
    ...completeHeaders(signOutgoingWebhook(body, token)),
    "content-length": String(body.length),
  },
});

/** Signs a message with a wrong token, as a forger would. */
export const forgeMessage = (body: Uint8Array): OutgoingMessage =>
  signMessage(body, randomBytes(32).toString("base64"));

/** Where to send, with which token, and what. */
export interface Target {
  readonly url: URL;
  readonly token: string;
  readonly bodyAt: MessageSource;
}
