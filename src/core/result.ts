/**
 * Outcome of an operation whose input comes from the network: failing is normal there, so it is
 * returned, and TypeScript does not let you reach the value before you have looked at `ok`.
 *
 * @typeParam Value - What a success holds.
 * @typeParam Reason - The closed union of words that say why there is no value.
 *
 * @example
 * ```ts
 * import { parseActivity } from "teams-outgoing-webhook";
 *
 * const result = parseActivity("not JSON");
 * console.log(result.ok ? result.value.text : result.reason); // body-not-json
 * ```
 */
export type Result<Value, Reason extends string> =
  | {
      /** The operation succeeded. */
      readonly ok: true;
      /** What it made. */
      readonly value: Value;
    }
  | {
      /** The operation failed. */
      readonly ok: false;
      /** Why, in a word to switch on. */
      readonly reason: Reason;
    };

export const accepted = <Value>(value: Value) => ({ ok: true, value }) as const;

export const rejected = <Reason extends string>(reason: Reason) => ({ ok: false, reason }) as const;
