import { UsageError } from "../core/usage-error.ts";
import type { RejectionReason } from "../core/verify/rejection.ts";
import type { Hmac } from "../core/verify/verification.ts";
import { type Authentication, authenticate } from "./authenticate.ts";
import { createBackground } from "./background.ts";
import { claimActivity } from "./claim.ts";
import { Deadline, isThenable, TIMED_OUT } from "./deadline.ts";
import {
  type HandlerContext,
  type HandlerOptions,
  type HookContext,
  resolveHandlerOptions,
} from "./handler-options.ts";
import { createHooks, warnOfPatience } from "./hooks.ts";
import { type OutgoingResponse, readHead, type UnreadRequest } from "./incoming-request.ts";
import { errorResponse, FAILED, rejectionResponse, replyResponse, TOO_LATE } from "./response.ts";

/** What every way of serving ends in. */
export interface Handler {
  /** Answers one request; never rejects. `platform` is what the platform passes along with the request. */
  handle(request: UnreadRequest, platform?: unknown): Promise<OutgoingResponse>;
  /** Tells `onError` of a failure outside the handler. */
  reportError(error: unknown): void;
  /** Resolves when the work passed to `waitUntil` has ended. */
  close(): Promise<void>;
}

// The context of a failure before the request could be read.
const NO_REQUEST: HookContext = {
  request: /* @__PURE__ */ readHead({ method: "", url: "", headers: {} }),
  activityId: undefined,
};

// A class, because an object with a getter of its own takes longer to make than the whole of `reply`.
class ReplyContext implements HandlerContext {
  readonly tokenName: string;
  readonly waitUntil: HandlerContext["waitUntil"];
  readonly platform: unknown;
  readonly #deadline: Deadline;

  constructor(
    tokenName: string,
    deadline: Deadline,
    waitUntil: HandlerContext["waitUntil"],
    platform: unknown,
  ) {
    this.tokenName = tokenName;
    this.waitUntil = waitUntil;
    this.platform = platform;
    this.#deadline = deadline;
  }

  get signal(): AbortSignal {
    return this.#deadline.signal;
  }
}

/** Makes a handler; throws for options that cannot work. The edge passes its HMAC. */
export function createHandler(options: HandlerOptions, hmac: Hmac): Handler {
  const settings = resolveHandlerOptions(options);
  warnOfPatience(settings.timeoutMs);
  const hooks = createHooks(options);
  const background = createBackground();

  async function handle(request: UnreadRequest, platform?: unknown): Promise<OutgoingResponse> {
    let context = NO_REQUEST;
    const fail = (error: unknown) => hooks.failed(error, context);
    const deadline = new Deadline(settings.timeoutMs, fail);
    try {
      const head = readHead(request);
      context = { request: head, activityId: undefined };
      const authentication = await authenticate(request, head, deadline, settings, hmac);
      if (!authentication.ok) return refuse(authentication.reason);
      context = { request: head, activityId: authentication.activity.id };
      return await answer(authentication, deadline, platform, refuse, fail);
    } catch (error) {
      fail(error);
      // An activity is proven to come from Teams, and 200 is the only status known to show a text.
      return context.activityId === undefined ? errorResponse() : replyResponse(FAILED);
    } finally {
      deadline.stop();
    }

    function refuse(reason: RejectionReason): OutgoingResponse {
      hooks.rejected(reason, context);
      return rejectionResponse(reason);
    }
  }

  async function answer(
    { activity, token }: Authentication & { ok: true },
    deadline: Deadline,
    platform: unknown,
    refuse: (reason: RejectionReason) => OutgoingResponse,
    fail: (error: unknown) => void,
  ): Promise<OutgoingResponse> {
    const { claim, maxAgeSeconds } = settings;
    if (claim) {
      const isNew = await deadline.race("claim", () =>
        claimActivity(claim, activity, token, maxAgeSeconds, hmac),
      );
      if (isNew === TIMED_OUT) throw deadline.reason;
      if (!isNew) return refuse("activity-replayed");
    }

    const waitUntil = (work: PromiseLike<unknown>) => background.add(work, platform, fail);
    const context = new ReplyContext(token.name, deadline, waitUntil, platform);
    const reply = await deadline.race("reply", () => settings.reply(activity, context));
    if (reply !== TIMED_OUT) return replyResponse(reply, settings.inspect);
    fail(deadline.reason);
    try {
      const late = settings.onTimeout?.(activity);
      if (isThenable(late)) {
        Promise.resolve(late).then(undefined, fail);
        throw lateReplyError();
      }
      return replyResponse(late || TOO_LATE, settings.inspect);
    } catch (error) {
      fail(error);
      return replyResponse(TOO_LATE);
    }
  }

  return {
    handle,
    reportError: (error) => hooks.failed(error, NO_REQUEST),
    close: background.ended,
  };
}

const lateReplyError = (): UsageError =>
  new UsageError(
    "ERR_REPLY_INVALID",
    "onTimeout returned a promise, and there is no time left to wait for it. Return a reply or a string at once.",
  );
