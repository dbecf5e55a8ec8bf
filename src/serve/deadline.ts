import { UsageError } from "../core/usage-error.ts";

/** Returned when the deadline passed first. */
export const TIMED_OUT: unique symbol = Symbol("timed out");

/** Tells whether a value has to be awaited. */
export const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as PromiseLike<unknown> | null | undefined)?.then === "function";

/** The time that one request has. */
export interface Deadline {
  /** Why the time is over, for `onError`; `undefined` until then. */
  readonly reason: UsageError | undefined;
  /** Aborted with that reason when the time is over. */
  readonly signal: AbortSignal;
  /**
   * Returns what the work returns: at once, or as a promise of it or of {@link TIMED_OUT}. `name` says
   * in the error what was awaited.
   */
  race<Value>(
    name: string,
    work: () => Value | PromiseLike<Value>,
  ): Value | Promise<Value | typeof TIMED_OUT>;
  /** Sets what to stop when the time is over, while the body is read. */
  onExpiry(stop: () => void): void;
  /** Releases the timer. */
  stop(): void;
}

/**
 * Starts the time of a request. Timer and signal are made when they are needed, because each costs
 * about as much as the signature. `onLateError` gets the errors of work that is no longer awaited.
 */
export function startDeadline(
  milliseconds: number,
  onLateError: (error: unknown) => void,
): Deadline {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let controller: AbortController | undefined;
  let reason: UsageError | undefined;
  let awaited = "";
  let giveUp: (() => void) | undefined;
  let stopReading: (() => void) | undefined;

  function expire() {
    reason = timeoutError(awaited, milliseconds);
    // In this order, so that work which ends because it was stopped comes too late.
    giveUp?.();
    stopReading?.();
    controller?.abort(reason);
  }

  return {
    get reason() {
      return reason;
    },
    get signal() {
      controller ??= new AbortController();
      if (reason) controller.abort(reason);
      return controller.signal;
    },
    race(name, work) {
      const value = work();
      if (!isThenable(value)) return value;
      awaited = name;
      timer ??= setTimeout(expire, milliseconds);
      return new Promise((resolve, reject) => {
        giveUp = () => resolve(TIMED_OUT);
        Promise.resolve(value).then(resolve, (error) => {
          if (!reason) reject(error);
          // Work that fails with the reason of the signal stopped as it was asked to.
          else if (error !== reason) onLateError(error);
        });
      });
    },
    onExpiry(stop) {
      stopReading = stop;
    },
    stop: () => clearTimeout(timer),
  };
}

const timeoutError = (awaited: string, milliseconds: number): UsageError =>
  new UsageError(
    "ERR_TIMEOUT",
    `${awaited} was not ready within timeoutMs, ${milliseconds} ms. Teams hangs up after 5 seconds, so ` +
      "answer first and do slow work afterwards: context.waitUntil.",
  );
