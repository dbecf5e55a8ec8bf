import type { Activity } from "../core/activity/activity.ts";
import { assertKnownOptions } from "../core/known-options.ts";
import { UsageError } from "../core/usage-error.ts";
import { signOutgoingWebhook } from "../web/sign.ts";
import {
  type ActivityOverrides,
  assertOverrides,
  createActivity,
  formatTimestamp,
} from "./create-activity.ts";
import { completeHeaders, type SignedHeaders } from "./signed-headers.ts";
import { type WrittenQuote, writeMessage } from "./write-message.ts";

/** The message that somebody sends to the webhook, and the token that signs it. */
export interface SignedMessageOptions {
  /** The security token that your code under test has, base64 of 32 bytes. */
  readonly token: string;
  /** What the person types after the mention, as they see it. `"hello"` by default. */
  readonly text?: string | undefined;
  /** The message that they reply to. A string is its text. */
  readonly quote?: string | QuotedText | undefined;
  /** The text of the message that they forward. */
  readonly forward?: string | undefined;
  /** The name under which the webhook was created. `"Webhook"` by default. */
  readonly webhookName?: string | undefined;
  /** When it was sent: a `Date`, or milliseconds since 1970. Now by default. */
  readonly sentAt?: Date | number | undefined;
  /** What else differs from an ordinary activity, as for {@link createActivity}. */
  readonly activity?: ActivityOverrides | undefined;
}

/** A message that somebody replies to. */
export interface QuotedText {
  /** What it says. */
  readonly text: string;
  /** The name of its sender. `"Jo Example"` by default. */
  readonly sender?: string | undefined;
  /** When it was sent: a `Date`, or milliseconds since 1970. By default a minute before the reply. */
  readonly sentAt?: Date | number | undefined;
  /** The id of the message. By default the milliseconds of `sentAt`. */
  readonly id?: string | undefined;
}

/** A request as Teams would send it, in parts that every test client takes. */
export interface SignedMessage {
  /** The body, as JSON. Send exactly this: `JSON.stringify` of the activity may differ. */
  readonly body: string;
  /** The value of the `Authorization` header: `HMAC ` and 44 characters of base64. */
  readonly authorization: string;
  /** All headers that matter, including `authorization`, with lower-case names. */
  readonly headers: SignedHeaders;
  /** The activity in the body, to compare with what your code reads. */
  readonly activity: Activity;
}

/**
 * Creates a request to your outgoing webhook, signed as Teams signs it.
 *
 * Pass `headers` and `body` to the client that your tests call the server with: `fetch`, supertest,
 * `app.inject`, an event of a function platform. To test a rejection, change the body, leave out a
 * header, sign with another token, or set `sentAt` to an hour ago.
 *
 * @param options - The token and the message.
 * @returns A promise of body and headers.
 * @throws {@link UsageError}, as a rejection: `ERR_TOKEN_MISSING` or `ERR_TOKEN_MALFORMED` for the
 * token, `ERR_OPTION_INVALID` for an option that is unknown or invalid, and for a message given twice.
 *
 * @example
 * ```ts
 * import { commandText, handleOutgoingWebhook } from "teams-outgoing-webhook";
 * import { documentedSample, signedRequest } from "teams-outgoing-webhook/testing";
 *
 * const { token } = documentedSample;
 * const { headers, body } = await signedRequest({ token, text: "open a ticket", quote: "It is broken." });
 * const answer = await handleOutgoingWebhook(
 *   { method: "POST", headers, body },
 *   { tokens: token, reply: (activity) => `You said: ${commandText(activity)}` },
 * );
 * console.log(answer.body); // {"type":"message","text":"You said: open a ticket"}
 * ```
 */
export async function signedRequest(options: SignedMessageOptions): Promise<SignedMessage> {
  assertKnownOptions(options, [
    "token",
    "text",
    "quote",
    "forward",
    "webhookName",
    "sentAt",
    "activity",
  ]);
  const { token, activity: overrides = {}, sentAt = Date.now(), ...message } = options ?? {};
  assertOverrides(overrides);
  const { text = "hello", quote, forward, webhookName } = message;
  if (overrides.text !== undefined && Object.values(message).some((value) => value !== undefined)) {
    throw new UsageError(
      "ERR_OPTION_INVALID",
      "The message is given twice. Pass text, quote, forward and webhookName, or activity.text for what Teams makes of them.",
    );
  }
  const moment = toDate(sentAt, "sentAt");
  const written =
    overrides.text === undefined
      ? writeMessage({
          typed: text,
          webhookName,
          quote: resolveQuote(quote, moment),
          forward: assertForward(forward),
        })
      : {};
  const activity = createActivity({
    ...written,
    timestamp: formatTimestamp(Number(moment)),
    ...overrides,
  });
  const body = JSON.stringify(activity);
  const authorization = await signOutgoingWebhook(body, token as string);
  return { body, authorization, headers: completeHeaders(authorization), activity };
}

function resolveQuote(
  quote: SignedMessageOptions["quote"],
  repliedAt: Date,
): WrittenQuote | undefined {
  if (quote === undefined) return undefined;
  const options: QuotedText = typeof quote === "string" ? { text: quote } : quote;
  assertKnownOptions(options, ["text", "sender", "sentAt", "id"]);
  if (typeof options.text !== "string") {
    throw new UsageError(
      "ERR_OPTION_INVALID",
      "quote has no text. Pass the text of a message, or an object with it.",
    );
  }
  const sentAt = toDate(options.sentAt ?? Number(repliedAt) - 60_000, "quote.sentAt");
  const { text, sender = "Jo Example", id = String(sentAt.getTime()) } = options;
  return { text, sender, sentAt, id };
}

function assertForward(forward: string | undefined): string | undefined {
  if (forward === undefined || typeof forward === "string") return forward;
  throw new UsageError("ERR_OPTION_INVALID", "forward has to be the text of a message.");
}

function toDate(moment: Date | number, option: string): Date {
  const date = new Date(moment);
  if (!Number.isNaN(date.getTime())) return date;
  throw new UsageError(
    "ERR_OPTION_INVALID",
    `${option} has to be a valid Date or a number of milliseconds since 1970.`,
  );
}
