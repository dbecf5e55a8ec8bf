import { describeRejection, type RejectionReason } from "../core/verify/rejection.ts";
import { isThenable } from "./deadline.ts";
import type { HandlerOptions, HookContext } from "./handler-options.ts";

/** Tells the user's hooks what happened. Nothing that a hook or the log does can harm the answer. */
export interface Hooks {
  rejected(reason: RejectionReason, context: HookContext): void;
  failed(error: unknown, context: HookContext): void;
}

// By the options, because handleOutgoingWebhook makes a handler for every request.
const loggedReasons = /* @__PURE__ */ new WeakMap<HandlerOptions, Set<RejectionReason>>();

// After how many milliseconds Teams gives up.
const HANG_UP = 5000;

const TOO_PATIENT =
  "timeoutMs is 5000 or more, but Teams hangs up after 5 seconds: people see an error, and your reply is lost. " +
  "Leave timeoutMs out, or set it below 5000. Slow work can go on after the answer: context.waitUntil.";

let isWarned = false;

/**
 * Warns of a timeout that Teams does not wait for: once in a process, because handleOutgoingWebhook makes
 * a handler for every request.
 */
export function warnOfPatience(timeoutMs: number): void {
  if (timeoutMs < HANG_UP || isWarned) return;
  isWarned = true;
  log("warn", TOO_PATIENT);
}

/** Makes the hooks of a handler. Without the user's own, they write to the console. */
export function createHooks(options: HandlerOptions): Hooks {
  const logged = loggedReasons.get(options) ?? new Set();
  loggedReasons.set(options, logged);
  const { onReject, onError } = options;

  const failed: Hooks["failed"] = (error, context) => {
    if (onError) call(() => onError(error, context), logError);
    else logError(error);
  };
  const rejected: Hooks["rejected"] = (reason, context) => {
    if (onReject) {
      const onFailure = (error: unknown) => failed(error, context);
      call(() => onReject(reason, context), onFailure);
    } else if (!logged.has(reason)) {
      logged.add(reason);
      log(
        "warn",
        `An outgoing webhook refused a request (${reason}). ${describeRejection(reason)} ` +
          "This reason is not logged again; set onReject to log every refusal.",
      );
    }
  };
  return { rejected, failed };
}

function call(hook: () => unknown, onFailure: (error: unknown) => void): void {
  try {
    const result = hook();
    if (isThenable(result)) Promise.resolve(result).then(undefined, onFailure);
  } catch (error) {
    onFailure(error);
  }
}

const logError = (error: unknown) => log("error", error);

function log(level: "error" | "warn", value: unknown): void {
  try {
    console[level](value);
  } catch {
    // A console that throws, or an error that throws when it is printed, must not end the process.
  }
}
