import type { Activity } from "../core/activity/activity.ts";
import { type InspectOptions, resolveInspectOptions } from "../core/inspection/options.ts";
import { assertKnownOptions } from "../core/known-options.ts";
import type { Reply } from "../core/reply/reply.ts";
import { UsageError } from "../core/usage-error.ts";
import { resolveVerifyOptions } from "../core/verify/freshness.ts";
import type { RejectionReason } from "../core/verify/rejection.ts";
import { prepareTokens, type SecurityTokens } from "../core/verify/security-tokens.ts";
import type { RequestHead } from "./incoming-request.ts";
import type { RuntimeAbortSignal } from "./runtime-types.ts";

/**
 * How to serve an outgoing webhook. Only the first two are needed.
 */
export interface HandlerOptions {
  /**
   * The security token or tokens, checked when the handler is made; or a function that chooses them
   * for a request, for example by the `?id=` of its URL.
   *
   * Nothing of the request that such a function gets is proven. The sender chooses the name, so look
   * it up in a `Map` of your own, never in `process.env` or with `object[name]`. `undefined` means
   * that there is none; the request is refused like one with a wrong signature, and as slowly. If the
   * function throws or returns tokens that cannot be used, the answer is `500`.
   */
  readonly tokens:
    | SecurityTokens
    | ((
        request: RequestHead,
      ) => SecurityTokens | null | undefined | Promise<SecurityTokens | null | undefined>);
  /**
   * Answers a message that is proven to come from Teams, to be fresh and, if you pass `claim`, to be
   * new. A string is sent as a text, which Teams reads as Markdown: escape user text with
   * {@link escapeMarkdown}. `undefined` or `""` sends "Received.", because Teams requires an answer.
   *
   * If it throws, or returns something that Teams cannot show, Teams shows "Something went wrong."
   * and `onError` gets the cause.
   */
  readonly reply: (
    activity: Activity,
    context: HandlerContext,
  ) => Reply | string | null | undefined | Promise<Reply | string | null | undefined>;
  /**
   * How long everything may take, from the call of the handler, in milliseconds: 4500 by default,
   * since Teams hangs up after 5 seconds. Work that is not ready by then is no longer awaited. With 5000
   * or more, `console.warn` says so once in a process.
   */
  readonly timeoutMs?: number | undefined;
  /**
   * What to answer if `reply` is not ready in time; a text that says so by default. It has to return
   * at once, not a promise. What `reply` returns later is dropped.
   */
  readonly onTimeout?: ((activity: Activity) => Reply | string) | undefined;
  /**
   * How old a message may be, and how far ahead of this machine's clock, in seconds: 300 by default.
   * `Infinity` accepts every age.
   */
  readonly maxAgeSeconds?: number | undefined;
  /**
   * Remembers a message, so that it is answered once: returns `true` if it is new, `false` if it was
   * seen before. {@link createReplayMemory} makes one for a single process.
   *
   * It is called only for messages that are authentic and fresh, and has to remember the id until
   * `expiresAt`; after that, the message is too old anyway. The id is a digest of the message under
   * the token that matched: 43 characters of letters, digits, `-` and `_`. If `claim` throws, takes
   * too long or returns something else, `reply` is not called and Teams shows "Something went wrong.".
   */
  readonly claim?:
    | ((activityId: string, expiresAt: Date) => boolean | Promise<boolean>)
    | undefined;
  /** The largest body in bytes, enforced while it is read: 1 MiB by default. */
  readonly maxBodyBytes?: number | undefined;
  /** What a reply may contain beyond the defaults, such as links with other schemes. */
  readonly inspect?: InspectOptions | undefined;
  /**
   * Called for every request that is refused, for your log and your monitoring. It cannot change the
   * answer; {@link describeRejection} explains the reason. Without it, `console.warn` gets the first
   * refusal for each reason.
   */
  readonly onReject?: ((reason: RejectionReason, context: HookContext) => unknown) | undefined;
  /**
   * Called for everything that went wrong on your side: what `tokens`, `claim`, `reply`, `onReject` or
   * work passed to `waitUntil` threw, even later, and a {@link UsageError} for an unusable result, a
   * missed deadline, or a body that a middleware read first. Without it, `console.error` gets the
   * errors.
   */
  readonly onError?: ((error: unknown, context: HookContext) => unknown) | undefined;
}

/**
 * What a `reply` gets besides the activity.
 */
export interface HandlerContext {
  /** The token that matched: its name in a record, its index in a list, `"0"` for a single token. */
  readonly tokenName: string;
  /** Aborted when the time is over. Pass it on, for example to `fetch`, to stop needless work. */
  readonly signal: RuntimeAbortSignal;
  /**
   * Lets work go on after the answer: on Workers and wherever the platform has a `waitUntil`, it keeps
   * the function alive; on a server, `close` waits for it. If it fails, `onError` gets the cause. Do
   * not pass it the `signal`, which ends with the answer's time.
   */
  readonly waitUntil: (work: PromiseLike<unknown>) => void;
  /**
   * What the platform passes along with the request, such as the `ctx` of Workers or the context of AWS
   * Lambda, if you pass it on to the handler; otherwise `undefined`.
   */
  readonly platform: unknown;
}

/**
 * What the hooks get besides the reason or the error.
 */
export interface HookContext {
  /** The request. Nothing in it is proven unless `activityId` is there. */
  readonly request: RequestHead;
  /** The id of the activity, once it is proven to come from Teams. */
  readonly activityId: string | undefined;
}

/** The options, checked and with every default filled in. */
export interface Settings extends HandlerOptions {
  readonly timeoutMs: number;
  readonly maxAgeSeconds: number;
  readonly maxBodyBytes: number;
}

// The most that a timer can count: it takes anything above for one millisecond.
const LONGEST_TIMER = 2 ** 31 - 1;

const OPTIONS = [
  "tokens",
  "reply",
  "timeoutMs",
  "onTimeout",
  "maxAgeSeconds",
  "claim",
  "maxBodyBytes",
  "inspect",
  "onReject",
  "onError",
];

/** Checks the options once, before any request; a mistake in them is the caller's. */
export function resolveHandlerOptions(options: HandlerOptions): Settings {
  if (typeof options !== "object" || options === null) {
    throw invalid("The options are not an object. Pass at least tokens and reply.");
  }
  assertKnownOptions(options, OPTIONS);
  const { tokens } = options;
  const settings = {
    ...options,
    tokens: typeof tokens === "function" ? tokens : prepareTokens(tokens),
    timeoutMs: options.timeoutMs ?? 4500,
    maxAgeSeconds: options.maxAgeSeconds ?? 300,
    maxBodyBytes: options.maxBodyBytes ?? 1_048_576,
  };
  if (typeof settings.reply !== "function") throw invalid("reply has to be a function.");
  for (const name of ["onTimeout", "claim", "onReject", "onError"] as const) {
    if (settings[name] !== undefined && typeof settings[name] !== "function") {
      throw invalid(`${name} has to be a function. Leave it out if you do not need it.`);
    }
  }
  const { timeoutMs, maxAgeSeconds, maxBodyBytes, inspect } = settings;
  if (!(Number.isFinite(timeoutMs) && timeoutMs > 0 && timeoutMs <= LONGEST_TIMER)) {
    throw invalid("timeoutMs has to be a number of milliseconds above zero, at best below 5000.");
  }
  if (!(Number.isSafeInteger(maxBodyBytes) && maxBodyBytes > 0)) {
    throw invalid("maxBodyBytes has to be a whole number of bytes above zero.");
  }
  resolveVerifyOptions({ maxAgeSeconds }, Date.now);
  resolveInspectOptions(inspect);
  return settings;
}

const invalid = (message: string) => new UsageError("ERR_OPTION_INVALID", message);
