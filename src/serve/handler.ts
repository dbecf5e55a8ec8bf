import type { RejectionReason } from "../core/verify/rejection.ts";
import type { Verification } from "../core/verify/verification.ts";
import { createAdmission } from "./admission.ts";
import { isNew } from "./claim.ts";
import { type Deadline, late, startDeadline } from "./deadline.ts";
import type { HandlerOptions, HookContext } from "./handler-options.ts";
import { hooksOf } from "./hooks.ts";
import type { OutgoingResponse, PendingRequest } from "./incoming-request.ts";
import type { Platform } from "./platform.ts";
import { FAILED, replyJson, TOO_LATE } from "./reply-json.ts";
import { headOf } from "./request-head.ts";
import { failure, refusal, shown } from "./responses.ts";
import { settingsOf } from "./settings.ts";

/** Answers one request after the other; never rejects. */
export type Handler = (request: PendingRequest) => Promise<OutgoingResponse>;

/** Makes the handler that every way of serving ends in; throws for options that cannot be meant. */
export function createHandler(platform: Platform, options: HandlerOptions): Handler {
  const settings = settingsOf(options, platform);
  const hooks = hooksOf(settings, platform);
  const admit = createAdmission(settings, platform);

  return async (request) => {
    const head = headOf(request);
    let context: HookContext = { request: head, activityId: undefined };
    const fail = (error: unknown) => hooks.failed(error, context);
    const deadline = startDeadline(platform, settings.timeoutMs, fail);
    try {
      const verification = await admit(request, head, deadline);
      if (!verification.ok) return refuse(verification.reason);
      context = { request: head, activityId: verification.activity.id };
      return await answer(verification, deadline, refuse, fail);
    } catch (error) {
      fail(error);
      // Only Teams gets this far with an activity, and 200 is the only status known to show a text.
      return context.activityId === undefined ? failure() : shown(replyJson(FAILED));
    } finally {
      deadline.stop();
    }

    function refuse(reason: RejectionReason): OutgoingResponse {
      hooks.rejected(reason, context);
      return refusal(reason);
    }
  };

  async function answer(
    { activity, tokenName }: Verification & { ok: true },
    deadline: Deadline,
    refuse: (reason: RejectionReason) => OutgoingResponse,
    fail: (error: unknown) => void,
  ): Promise<OutgoingResponse> {
    const claimed = await deadline.before("claim", () => isNew(activity, tokenName, settings));
    if (claimed === late) throw deadline.reason();
    if (!claimed) return refuse("activity-replayed");

    const context = { tokenName, signal: deadline.signal() };
    const reply = await deadline.before("reply", () => settings.reply(activity, context));
    if (reply !== late) return shown(replyJson(reply, settings.inspect));
    fail(deadline.reason());
    try {
      return shown(replyJson(settings.onTimeout?.(activity) || TOO_LATE, settings.inspect));
    } catch (error) {
      fail(error);
      return shown(replyJson(TOO_LATE));
    }
  }
}
