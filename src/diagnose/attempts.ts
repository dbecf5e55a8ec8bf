import { type Body, bodyOf, type Original, type Undo } from "./body/body.ts";
import { SLOW_UNDOS, UNDO_PAIRS, UNDOS } from "./body/undos.ts";
import { type KeyReading, keyReadings } from "./key-readings.ts";
import type { Attempt } from "./search.ts";
import type { Token } from "./token-texts.ts";

interface TokenReading extends KeyReading {
  readonly token: string;
}

interface Stage {
  readonly attempts: AsyncIterable<Attempt>;
  /** Whether to look for more than one explanation, since the attempts are few. */
  readonly all: boolean;
}

/** What to try, in stages: a later one is for those that no earlier one explains. */
export function stagesOf(bytes: Uint8Array<ArrayBuffer>, tokens: readonly Token[]): Stage[] {
  const keys = tokens.flatMap(({ name, text }) =>
    keyReadings(text).map((reading): TokenReading => ({ ...reading, token: name })),
  );
  const right = keys.filter(({ causes }) => causes.length === 0);
  const wrong = keys.filter(({ causes, common }) => common && causes.length === 1);
  const body = bodyOf(bytes);
  return [
    { attempts: pair([{ code: undefined, bytes }], keys), all: true },
    { attempts: pair(originals(body, UNDOS), right), all: true },
    { attempts: pair(originals(body, UNDOS), wrong), all: false },
    { attempts: pair(originals(body, SLOW_UNDOS), right), all: false },
    { attempts: pairsOf(body, right), all: false },
  ];
}

type Candidate = Original | { readonly code: undefined; readonly bytes: Uint8Array<ArrayBuffer> };

async function* pair(
  bodies: Iterable<Candidate> | AsyncIterable<Candidate>,
  keys: readonly TokenReading[],
): AsyncGenerator<Attempt> {
  for await (const { code, bytes } of bodies) {
    for (const { causes, hash, token } of keys) {
      yield { causes: code ? [...causes, code] : causes, hash, body: bytes, token };
    }
  }
}

async function* pairsOf(body: Body, keys: readonly TokenReading[]): AsyncGenerator<Attempt> {
  for (const [later, earlier] of UNDO_PAIRS) {
    for await (const { code, bytes } of later(body)) {
      for await (const attempt of pair(earlier(bodyOf(bytes)), keys)) {
        yield { ...attempt, causes: [code, ...attempt.causes] };
      }
    }
  }
}

async function* originals(body: Body, undos: readonly Undo[]): AsyncGenerator<Original> {
  for (const undo of undos) yield* undo(body);
}
