/**
 * The `AbortSignal` of the runtime that you compile for; in a program without one, just enough of it.
 *
 * @example
 * ```ts
 * import type { RuntimeAbortSignal } from "teams-outgoing-webhook";
 *
 * const isLate = (signal: RuntimeAbortSignal) => signal.aborted;
 * console.log(isLate(AbortSignal.abort())); // true
 * ```
 */
export type RuntimeAbortSignal = typeof globalThis extends {
  /** The class, where the program has it. */
  AbortSignal: {
    /** What its instances are. */
    prototype: infer Signal;
  };
}
  ? Signal
  : {
      /** Whether the time is over. */
      readonly aborted: boolean;
      /** Why: a {@link UsageError} with the code `ERR_TIMEOUT`. */
      readonly reason: unknown;
    };

/**
 * The `Request` of the runtime that you compile for.
 *
 * @example
 * ```ts
 * import type { RuntimeRequest } from "teams-outgoing-webhook";
 *
 * const pathOf = (request: RuntimeRequest) => new URL(request.url).pathname;
 * console.log(pathOf(new Request("https://example.com/teams?id=contoso"))); // /teams
 * ```
 */
export type RuntimeRequest = typeof globalThis extends {
  /** The class, where the program has it. */
  Request: {
    /** What its instances are. */
    prototype: infer Value;
  };
}
  ? Value
  : never;

/**
 * The `Response` of the runtime that you compile for.
 *
 * @example
 * ```ts
 * import type { RuntimeResponse } from "teams-outgoing-webhook";
 *
 * const isRefusal = (response: RuntimeResponse) => response.status !== 200;
 * console.log(isRefusal(new Response(null, { status: 401 }))); // true
 * ```
 */
export type RuntimeResponse = typeof globalThis extends {
  /** The class, where the program has it. */
  Response: {
    /** What its instances are. */
    prototype: infer Value;
  };
}
  ? Value
  : never;
