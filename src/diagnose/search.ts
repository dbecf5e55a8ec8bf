import { constantTimeEqualText } from "../core/verify/constant-time-equal.ts";
import type { Budget } from "./budget.ts";
import type { HeaderReading } from "./header-readings.ts";
import type { Hash } from "./keyed-hash.ts";
import type { MismatchCode } from "./mismatch.ts";

/** A body and a way to hash it, and the mistakes that would have led from there to here. */
export interface Attempt {
  readonly causes: readonly MismatchCode[];
  readonly hash: Hash;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The name of the token. */
  readonly token: string;
}

/** Mistakes under which the signature fits. */
export type Explanation = Pick<Attempt, "causes" | "token">;

// Enough to keep Web Crypto busy, and not so much that large bodies fill the memory.
const BATCH = 64;
const BATCH_BYTES = 4 << 20;

/** Makes the attempts one after the other, and yields those that explain the signature. */
export async function* search(
  attempts: Iterable<Attempt> | AsyncIterable<Attempt>,
  readings: readonly HeaderReading[],
  budget: Budget,
): AsyncGenerator<Explanation> {
  let batch: Promise<Explanation | undefined>[] = [];
  let bytes = 0;
  const algorithms = [...new Set(readings.map(({ algorithm }) => algorithm))];
  for await (const attempt of attempts) {
    for (const algorithm of algorithms) {
      if (!budget.take(attempt.body.length)) break;
      batch.push(explain(attempt, algorithm, readings));
      bytes += attempt.body.length;
    }
    if (batch.length < BATCH && bytes < BATCH_BYTES && !budget.exhausted) continue;
    yield* found(await Promise.all(batch));
    if (budget.exhausted) return;
    batch = [];
    bytes = 0;
  }
  yield* found(await Promise.all(batch));
}

async function explain(
  { causes, hash, body, token }: Attempt,
  algorithm: HeaderReading["algorithm"],
  readings: readonly HeaderReading[],
): Promise<Explanation | undefined> {
  const base64 = await hash(body, algorithm);
  const reading = readings.find(
    (reading) =>
      reading.algorithm === algorithm &&
      constantTimeEqualText(reading.spell(base64), reading.signature),
  );
  return reading && { causes: [...causes, ...reading.causes], token };
}

const found = (results: readonly (Explanation | undefined)[]): Explanation[] =>
  results.filter((result) => result !== undefined);
