import { UsageError } from "../core/usage-error.ts";
import type { Platform } from "./platform.ts";

/** Stands for what was not ready in time. */
export const late: unique symbol = Symbol("late");

/** The time that one request has. */
export interface Deadline {
  /** Resolved when the time is over. */
  readonly expired: Promise<typeof late>;
  /** Why the time is over, for `onError`. */
  reason(): UsageError | undefined;
  /** Aborted when the time is over, with that reason; made when asked for, since nothing else here costs as much. */
  signal(): AbortSignal;
  /** Gives what the work gives, or `late`; the work has a name for the error that says so. */
  before<Value>(name: string, work: () => Value | PromiseLike<Value>): Promise<Value | typeof late>;
  /** Lets the timer go. */
  stop(): void;
}

/** Starts the time of a request; `onLateError` hears of what fails when nobody waits any more. */
export function startDeadline(
  platform: Pick<Platform, "startTimer">,
  milliseconds: number,
  onLateError: (error: unknown) => void,
): Deadline {
  let controller: AbortController | undefined;
  let reason: UsageError | undefined;
  let awaited = "";
  let expire: (value: typeof late) => void;
  const expired = new Promise<typeof late>((resolve) => {
    expire = resolve;
  });
  const stop = platform.startTimer(milliseconds, () => {
    reason = timeoutOf(awaited, milliseconds);
    // First, so that work which ends because of the abort comes second.
    expire(late);
    controller?.abort(reason);
  });
  return {
    expired,
    reason: () => reason,
    signal() {
      controller ??= new AbortController();
      if (reason) controller.abort(reason);
      return controller.signal;
    },
    before(name, work) {
      awaited = name;
      const working = (async () => work())();
      working.catch((error) => {
        // Work that ends with the reason of the abort did as it was told.
        if (reason && error !== reason) onLateError(error);
      });
      return Promise.race([expired, working]);
    },
    stop,
  };
}

const timeoutOf = (awaited: string, milliseconds: number): UsageError =>
  new UsageError(
    "ERR_TIMEOUT",
    `${awaited} was not ready within timeoutMs, ${milliseconds} ms. Teams hangs up after 5 seconds: answer first, ` +
      "and do slow work elsewhere.",
  );
