import type { Activity } from "../core/activity/activity.ts";
import { assertKnownOptions } from "../core/known-options.ts";
import { UsageError } from "../core/usage-error.ts";
import { signOutgoingWebhook } from "../web/sign.ts";
import { type ActivityOverrides, assertOverrides } from "./activity-overrides.ts";
import { createActivity, sevenDigits } from "./create-activity.ts";
import { messageText } from "./message-text.ts";
import { headersOf, type SignedHeaders } from "./signed-headers.ts";

/**
 * What somebody says to the webhook, and under which token it is signed.
 *
 * @example
 * ```ts
 * import { documentedSample, type SignedMessageOptions } from "teams-outgoing-webhook/testing";
 *
 * const { token } = documentedSample;
 * const yesterday: SignedMessageOptions = { token, sentAt: Date.now() - 86_400_000 };
 * ```
 */
export interface SignedMessageOptions {
  /** The security token, base64 of 32 bytes: the one that the code under test is given. */
  readonly token: string;
  /** What the person typed after the mention, as they see it. `"hello"` by default. */
  readonly text?: string | undefined;
  /** The name under which the webhook was created. `"Webhook"` by default. */
  readonly webhookName?: string | undefined;
  /** When it was sent: a `Date`, or milliseconds since 1970. Now by default. */
  readonly sentAt?: Date | number | undefined;
  /** What else shall be different from an ordinary activity; see {@link createActivity}. */
  readonly activity?: ActivityOverrides | undefined;
}

/**
 * A request as Teams would send it, in parts that every test client takes.
 *
 * @example
 * ```ts
 * import { documentedSample, type SignedMessage, signedRequest } from "teams-outgoing-webhook/testing";
 *
 * const { token } = documentedSample;
 * const message: SignedMessage = await signedRequest({ token });
 * const changed = { ...message, body: message.body.replace("hello", "Hello") };
 * console.log(changed.body.length === message.body.length); // true
 * ```
 */
export interface SignedMessage {
  /** The body, as JSON. Send exactly this: `JSON.stringify` of the activity may differ. */
  readonly body: string;
  /** The value of the `Authorization` header: `HMAC ` and 44 characters of base64. */
  readonly authorization: string;
  /** All the headers that matter, `authorization` among them, with names in small letters. */
  readonly headers: SignedHeaders;
  /** The activity in the body, to compare with what your code makes of it. */
  readonly activity: Activity;
}

/**
 * Makes a request to your outgoing webhook, signed as Teams signs it.
 *
 * Hand `headers` and `body` to whatever your tests call the server with: `fetch`, supertest,
 * `app.inject`, an event of a function platform. To test a refusal, change the body, leave out a
 * header, sign with another token, or say that it was `sentAt` long ago.
 *
 * @param options - The token, and what somebody says.
 * @returns A promise of body and headers.
 * @throws {@link UsageError}, as a rejection: `ERR_TOKEN_MISSING` or `ERR_TOKEN_MALFORMED` for the
 * token, `ERR_OPTION_INVALID` for an option that is unknown, or no date, or said twice.
 *
 * @example
 * ```ts
 * import { commandText, handleOutgoingWebhook } from "teams-outgoing-webhook";
 * import { documentedSample, signedRequest } from "teams-outgoing-webhook/testing";
 *
 * const { token } = documentedSample;
 * const { headers, body } = await signedRequest({ token, text: "status" });
 * const answer = await handleOutgoingWebhook(
 *   { method: "POST", headers, body },
 *   { tokens: token, reply: (activity) => `You said: ${commandText(activity)}` },
 * );
 * console.log(answer.body); // {"type":"message","text":"You said: status"}
 * ```
 */
export async function signedRequest(options: SignedMessageOptions): Promise<SignedMessage> {
  assertKnownOptions(options, ["token", "text", "webhookName", "sentAt", "activity"]);
  const { token, activity: overrides = {}, sentAt = Date.now() } = options ?? {};
  assertOverrides(overrides);
  if (overrides.text !== undefined && (options.text ?? options.webhookName) !== undefined) {
    throw new UsageError(
      "ERR_OPTION_INVALID",
      "The text is said twice. Pass text for what somebody types, or activity.text for the markup that Teams makes of it.",
    );
  }
  const activity = createActivity({
    text: messageText(options?.text ?? "hello", options?.webhookName),
    timestamp: timestampOf(sentAt),
    ...overrides,
  });
  const body = JSON.stringify(activity);
  const authorization = await signOutgoingWebhook(body, token as string);
  return { body, authorization, headers: headersOf(authorization), activity };
}

function timestampOf(moment: Date | number): string {
  try {
    return sevenDigits(Number(moment));
  } catch {
    throw new UsageError(
      "ERR_OPTION_INVALID",
      "sentAt has to be a valid Date or a number of milliseconds since 1970.",
    );
  }
}
