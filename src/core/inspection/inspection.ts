import { type Finding, type FindingCode, findingOf } from "./finding.ts";
import type { Limits } from "./options.ts";
import { type Place, pointerOf } from "./place.ts";

/** An object from JSON, whose fields may be anything. */
export type Fields = Readonly<Record<string, unknown>>;

/** Looks at one object or list, and asks for visits to what is inside. */
export type Visitor = (value: object, place: Place, inspection: Inspection) => void;

/** What a visitor can do: report, and ask for visits, which come in the order asked for. */
export interface Inspection {
  readonly limits: Limits;
  report(code: FindingCode, place: Place, detail?: string): void;
  visit(value: unknown, place: Place, visitor: Visitor): void;
}

/** Tells an object from a list and from everything else. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

// No card nests so deeply. Without a bound, the pointers of a hostile one would fill the memory.
const MAX_DEPTH = 200;

interface Pending {
  readonly value: object;
  readonly place: Place;
  readonly visitor: Visitor;
  readonly depth: number;
}

/**
 * Walks over a reply without recursion, so that no depth exhausts the call stack, and in the order
 * in which the reply is written. Gives up with `undefined` at what JSON would write as something
 * else: an instance of a class, a function, an object with a `toJSON`.
 */
export function walk(root: unknown, place: Place, visitor: Visitor, limits: Limits) {
  const findings: Finding[] = [];
  const pending: Pending[] = [];
  let asked: Pending[] = [];
  let depth = 0;
  let isPlain = true;

  const inspection: Inspection = {
    limits,
    report: (code, at, detail) => findings.push(findingOf(code, pointerOf(at), detail)),
    visit(value, at, by) {
      if (typeof value === "object" && value !== null) {
        if (isPlainData(value)) asked.push({ value, place: at, visitor: by, depth: depth + 1 });
        else isPlain = false;
      } else if (typeof value === "function") {
        isPlain = false;
      }
    },
  };

  inspection.visit(root, place, visitor);
  while (isPlain) {
    while (asked.length > 0) pending.push(asked.pop() as Pending);
    const next = pending.pop();
    if (!next) return findings;
    depth = next.depth;
    asked = [];
    if (depth > MAX_DEPTH) inspection.report("nested-too-deep", next.place);
    else next.visitor(next.value, next.place, inspection);
  }
  return undefined;
}

function isPlainData(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return (
    (prototype === Object.prototype || prototype === Array.prototype || prototype === null) &&
    typeof (value as { toJSON?: unknown }).toJSON !== "function"
  );
}
