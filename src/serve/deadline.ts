import { UsageError } from "../core/usage-error.ts";

/** Returned when the deadline passed first. */
export const TIMED_OUT: unique symbol = Symbol("timed out");

/** Tells whether a value has to be awaited. */
export const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as PromiseLike<unknown> | null | undefined)?.then === "function";

/**
 * The time that one request has. Timer and signal are made when they are needed, because each costs
 * about as much as the signature.
 */
export class Deadline {
  readonly #milliseconds: number;
  readonly #onLateError: (error: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #controller: AbortController | undefined;
  #reason: UsageError | undefined;
  #awaited = "";
  #giveUp: (() => void) | undefined;
  #stopReading: (() => void) | undefined;

  /** Starts the time. `onLateError` gets the errors of work that is no longer awaited. */
  constructor(milliseconds: number, onLateError: (error: unknown) => void) {
    this.#milliseconds = milliseconds;
    this.#onLateError = onLateError;
  }

  /** Why the time is over, for `onError`; `undefined` until then. */
  get reason(): UsageError | undefined {
    return this.#reason;
  }

  /** Aborted with that reason when the time is over. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#reason) this.#controller.abort(this.#reason);
    return this.#controller.signal;
  }

  /**
   * Returns what the work returns: at once, or as a promise of it or of {@link TIMED_OUT}. `name` says
   * in the error what was awaited.
   */
  race<Value>(
    name: string,
    work: () => Value | PromiseLike<Value>,
  ): Value | Promise<Value | typeof TIMED_OUT> {
    const value = work();
    if (!isThenable(value)) return value;
    this.#awaited = name;
    this.#timer ??= setTimeout(() => this.#expire(), this.#milliseconds);
    return new Promise((resolve, reject) => {
      this.#giveUp = () => resolve(TIMED_OUT);
      Promise.resolve(value).then(resolve, (error) => {
        if (!this.#reason) reject(error);
        // Work that fails with the reason of the signal stopped as it was asked to.
        else if (error !== this.#reason) this.#onLateError(error);
      });
    });
  }

  /** Sets what to stop when the time is over, while the body is read. */
  onExpiry(stop: () => void): void {
    this.#stopReading = stop;
  }

  /** Releases the timer. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #expire(): void {
    this.#reason = timeoutError(this.#awaited, this.#milliseconds);
    this.#giveUp?.();
    this.#stopReading?.();
    this.#controller?.abort(this.#reason);
  }
}

const timeoutError = (awaited: string, milliseconds: number): UsageError =>
  new UsageError(
    "ERR_TIMEOUT",
    `${awaited} was not ready within timeoutMs, ${milliseconds} ms. Teams hangs up after 5 seconds, so ` +
      "answer first and do slow work afterwards: context.waitUntil.",
  );
