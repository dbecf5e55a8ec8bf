/**
 * The `AbortSignal` of the runtime that you compile for; in a program without one, just the members that matter here.
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
