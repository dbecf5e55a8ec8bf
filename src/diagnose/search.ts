import { constantTimeEqualText } from "../core/verify/constant-time-equal.ts";
import { type Body, type BodyRepair, createBody } from "./body/body.ts";
import { BODY_REPAIR_PAIRS, BODY_REPAIRS, SLOW_BODY_REPAIRS } from "./body/body-repairs.ts";
import type { Budget } from "./budget.ts";
import type { Hash, Hasher } from "./hasher.ts";
import type { HeaderReading } from "./header-readings.ts";
import { type KeyReading, readKey } from "./key-readings.ts";
import type { MismatchCode } from "./mismatch.ts";
import type { Token } from "./tokens.ts";

/** A body and a way to hash it, and the mistakes that would turn them into what arrived. */
export interface Attempt {
  readonly causes: readonly MismatchCode[];
  readonly hash: Hash;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The name of the token. */
  readonly token: string;
}

/** The mistakes that explain the signature. */
export type Match = Pick<Attempt, "causes" | "token">;

// Enough to keep Web Crypto busy, but not so much that large bodies fill the memory or delay other work.
const BATCH = 64;
const BATCH_BYTES = 4 << 20;

/** Makes the attempts in order, and yields those that explain the signature. */
export async function* search(
  attempts: Iterable<Attempt> | AsyncIterable<Attempt>,
  readings: readonly HeaderReading[],
  budget: Budget,
  { pause }: Hasher,
): AsyncGenerator<Match> {
  let batch: Promise<Match | undefined>[] = [];
  let bytes = 0;
  const algorithms = [...new Set(readings.map(({ algorithm }) => algorithm))];
  for await (const attempt of attempts) {
    for (const algorithm of algorithms) {
      if (!budget.take(attempt.body.length)) break;
      batch.push(tryAttempt(attempt, algorithm, readings));
      bytes += attempt.body.length;
    }
    if (batch.length < BATCH && bytes < BATCH_BYTES && !budget.isSpent) continue;
    yield* keepMatches(await Promise.all(batch));
    if (budget.isSpent) return;
    await pause();
    batch = [];
    bytes = 0;
  }
  yield* keepMatches(await Promise.all(batch));
}

async function tryAttempt(
  { causes, hash, body, token }: Attempt,
  algorithm: HeaderReading["algorithm"],
  readings: readonly HeaderReading[],
): Promise<Match | undefined> {
  const base64 = await hash(body, algorithm);
  const reading = readings.find(
    (reading) =>
      reading.algorithm === algorithm &&
      constantTimeEqualText(reading.spell(base64), reading.signature),
  );
  return reading && { causes: [...causes, ...reading.causes], token };
}

const keepMatches = (results: readonly (Match | undefined)[]): Match[] =>
  results.filter((result) => result !== undefined);

interface TokenReading extends KeyReading {
  readonly token: string;
}

interface Stage {
  readonly attempts: AsyncIterable<Attempt>;
  /** Whether to look for more than one explanation, because the attempts are few. */
  readonly all: boolean;
}

/** Plans what to try, in stages: each stage is for requests that no earlier one explains. */
export function planStages(
  bytes: Uint8Array<ArrayBuffer>,
  tokens: readonly Token[],
  { rewrite }: Budget,
  hasher: Hasher,
): Stage[] {
  const keys = tokens.flatMap(({ name, text }) =>
    readKey(text, hasher).map((reading): TokenReading => ({ ...reading, token: name })),
  );
  const right = keys.filter(({ causes }) => causes.length === 0);
  const wrong = keys.filter(({ common }) => common);
  const body = createBody(bytes, rewrite);
  return [
    { attempts: pairWithKeys([{ codes: [], bytes }], keys), all: true },
    { attempts: pairWithKeys(repairAll(body, BODY_REPAIRS), right), all: true },
    { attempts: pairWithKeys(repairAll(body, BODY_REPAIRS), wrong), all: false },
    { attempts: pairWithKeys(repairAll(body, SLOW_BODY_REPAIRS), right), all: false },
    { attempts: pairWithKeys(repairTwice(body), right), all: false },
  ];
}

/** A body to try, and the mistakes that were repaired in it. */
interface Candidate {
  readonly codes: readonly MismatchCode[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function* pairWithKeys(
  bodies: Iterable<Candidate> | AsyncIterable<Candidate>,
  keys: readonly TokenReading[],
): AsyncGenerator<Attempt> {
  // Without a key, all the work of rewriting bodies would be in vain.
  if (keys.length === 0) return;
  for await (const { codes, bytes } of bodies) {
    for (const { causes, hash, token } of keys) {
      yield { causes: [...causes, ...codes], hash, body: bytes, token };
    }
  }
}

async function* repairTwice(body: Body): AsyncGenerator<Candidate> {
  for (const [later, earlier] of BODY_REPAIR_PAIRS) {
    for await (const { code, bytes } of later(body)) {
      const repaired = repairAll(createBody(bytes, body.rewrite), [earlier]);
      for await (const { codes, bytes } of repaired) yield { codes: [code, ...codes], bytes };
    }
  }
}

async function* repairAll(body: Body, repairs: readonly BodyRepair[]): AsyncGenerator<Candidate> {
  for (const repair of repairs) {
    for await (const { code, bytes } of repair(body)) yield { codes: [code], bytes };
  }
}
