import type { Activity } from "../core/activity/activity.ts";
import type { InspectOptions } from "../core/inspection/options.ts";
import type { Reply } from "../core/reply/reply.ts";
import type { RejectionReason } from "../core/verify/rejection.ts";
import type { SecurityTokens } from "../core/verify/security-tokens.ts";
import type { RequestHead } from "./request-head.ts";
import type { RuntimeAbortSignal } from "./runtime-types.ts";

/**
 * How to serve an outgoing webhook. Only the first two are needed.
 *
 * @example
 * ```ts
 * import { commandText, createReplayMemory, escapeMarkdown, type HandlerOptions } from "teams-outgoing-webhook";
 *
 * const options: HandlerOptions = {
 *   tokens: "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=",
 *   reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
 *   claim: createReplayMemory(),
 *   onReject: (reason) => console.warn(reason),
 * };
 * ```
 */
export interface HandlerOptions {
  /**
   * The security token or tokens, checked when the handler is made; or a function that chooses them
   * for a request, for example by the `?id=` of its URL.
   *
   * Of the request such a function sees, nothing is proven. Look the name up in a `Map` of your own,
   * never in `process.env` or with `object[name]`: the sender chooses the name. `undefined` says that
   * there is none, and refuses the request like a wrong signature. A function that throws, or gives
   * tokens that cannot be used, refuses it with `500`.
   */
  readonly tokens:
    | SecurityTokens
    | ((
        request: RequestHead,
      ) => SecurityTokens | null | undefined | Promise<SecurityTokens | null | undefined>);
  /**
   * Answers a message that is proven to come from Teams, to be fresh, and to be new where `claim` is
   * there. A string is sent as a text, which Teams reads as Markdown: put what people typed through
   * {@link escapeMarkdown}. `undefined` or `""` sends "Received.", because Teams wants an answer.
   *
   * When it throws, or gives something that Teams cannot show, Teams shows "Something went wrong."
   * and `onError` gets the cause.
   */
  readonly reply: (
    activity: Activity,
    context: HandlerContext,
  ) => Reply | string | null | undefined | Promise<Reply | string | null | undefined>;
  /**
   * How long everything may take, from the call of the handler, in milliseconds: 4500 by default,
   * since Teams hangs up after 5 seconds. What it is waiting for then is left alone.
   */
  readonly timeoutMs?: number | undefined;
  /**
   * What to answer when `reply` is not ready in time; a text that says so by default. It has to
   * answer at once. What `reply` gives later is dropped.
   */
  readonly onTimeout?: ((activity: Activity) => Reply | string) | undefined;
  /**
   * How old a message may be, and how far ahead of this machine's clock, in seconds: 300 by default.
   * `Infinity` accepts every age.
   */
  readonly maxAgeSeconds?: number | undefined;
  /**
   * Remembers a message, so that it is answered once: gives `true` when it is new, `false` when it
   * was seen before. {@link createReplayMemory} makes one for a single process.
   *
   * It is asked only about messages that are authentic and fresh, and has to remember the id until
   * `expiresAt`: from then on the message is too old anyway. The id names the webhook (by its
   * `tokenName`), the thread and the message, because two channels can have a message of the same
   * millisecond. Where `claim` throws, hangs or gives something else, `reply` is not called and Teams
   * shows "Something went wrong.".
   */
  readonly claim?:
    | ((activityId: string, expiresAt: Date) => boolean | Promise<boolean>)
    | undefined;
  /** The largest body in bytes, enforced while it is read: 1 MiB by default. */
  readonly maxBodyBytes?: number | undefined;
  /** What a reply may hold beyond the defaults, such as links of other schemes. */
  readonly inspect?: InspectOptions | undefined;
  /**
   * Hears of every request that is refused, for your log and your monitoring. It cannot change the
   * answer; {@link describeRejection} has the words.
   */
  readonly onReject?: ((reason: RejectionReason, context: HookContext) => unknown) | undefined;
  /**
   * Hears of everything that went wrong on your side: what `tokens`, `claim`, `reply` or another hook
   * threw, even later, and a {@link UsageError} for what they gave, for being late, and for a body
   * that a middleware took. Without it, errors go to `console.error`.
   */
  readonly onError?: ((error: unknown, context: HookContext) => unknown) | undefined;
}

/**
 * What a `reply` gets besides the activity.
 *
 * @example
 * ```ts
 * import type { HandlerContext } from "teams-outgoing-webhook";
 *
 * const statusPage = (_: unknown, { signal }: HandlerContext) =>
 *   fetch("https://status.example.com", { signal }).then((response) => response.text());
 * ```
 */
export interface HandlerContext {
  /** Which token matched: its name in a record, its index in a list, `"0"` for a single token. */
  readonly tokenName: string;
  /** Is aborted when the time is over: pass it on, so that work for nothing stops. */
  readonly signal: RuntimeAbortSignal;
}

/**
 * What the hooks get besides the reason or the error.
 *
 * @example
 * ```ts
 * import { describeRejection, type HookContext, type RejectionReason } from "teams-outgoing-webhook";
 *
 * const onReject = (reason: RejectionReason, { request, activityId }: HookContext) =>
 *   console.warn(request.url, activityId ?? "not authentic", describeRejection(reason));
 * ```
 */
export interface HookContext {
  /** The request, of which nothing is proven unless `activityId` is there. */
  readonly request: RequestHead;
  /** The id of the activity, once it is proven to come from Teams. */
  readonly activityId: string | undefined;
}
