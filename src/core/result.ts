/**
 * The outcome of an operation on input from the network. Failing is normal there, so it is returned,
 * not thrown, and TypeScript lets you use the value only after you have checked `ok`.
 *
 * @typeParam Value - What a success holds.
 * @typeParam Reason - The closed union of reasons why there is no value.
 */
export type Result<Value, Reason extends string> =
  | {
      /** The operation succeeded. */
      readonly ok: true;
      /** Its result. */
      readonly value: Value;
    }
  | {
      /** The operation failed. */
      readonly ok: false;
      /** Why: compare it, or switch on it. */
      readonly reason: Reason;
    };

export const accepted = <Value>(value: Value) => ({ ok: true, value }) as const;

export const rejected = <Reason extends string>(reason: Reason) => ({ ok: false, reason }) as const;
