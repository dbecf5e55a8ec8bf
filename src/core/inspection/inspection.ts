import { type Finding, type FindingCode, findingOf } from "../finding.ts";
import type { Limits } from "./options.ts";
import { type Key, type Place, pointerOf, ROOT } from "./place.ts";

/** An object from JSON, whose fields may be anything. */
export type Fields = Readonly<Record<string, unknown>>;

/** Looks at one object or list, and asks for visits to what is inside. */
export type Visitor = (value: object, place: Place, inspection: Inspection) => void;

/** What a visitor can do: report, and ask for visits, which come in the order asked for. */
export interface Inspection {
  readonly limits: Limits;
  report(code: FindingCode, place: Place, detail?: string): void;
  visit(value: unknown, key: Key, parent: Place, visitor: Visitor): void;
}

/** Tells an object from a list and from everything else. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether JSON writes null for it, or leaves it out. */
export const isNull = (value: unknown): value is null | undefined =>
  value === null || value === undefined || (typeof value === "number" && !Number.isFinite(value));

// No card nests so deeply. Without a bound, the pointers of a hostile one would fill the memory.
const MAX_DEPTH = 200;

// More help nobody, and would take longer to write than the reply to read.
const MAX_FINDINGS = 1000;

interface Visit extends Place {
  readonly value: object;
  readonly visitor: Visitor;
  readonly depth: number;
}

/**
 * Walks over a reply without recursion, so that no depth exhausts the call stack. Gives up with `undefined` at what JSON would write as something
 * else: an instance of a class, a function, an object with a `toJSON`.
 */
export function walk(root: object, visitor: Visitor, limits: Limits): Finding[] | undefined {
  const findings: Finding[] = [];
  const pending: Visit[] = [];
  let depth = 1;
  let isPlain = isPlainData(root);
  let isInList = false;
  let isFull = false;

  const inspection: Inspection = {
    limits,
    report(code, place, detail) {
      if (findings.length < MAX_FINDINGS) {
        findings.push(findingOf(code, pointerOf(place), detail));
      } else {
        isFull = true;
      }
    },
    visit(value, key, parent, by) {
      if (typeof value === "object" && value !== null) {
        if (!isPlainData(value)) isPlain = false;
        else if (isInList || !Array.isArray(value)) {
          pending.push({ key, parent, value, visitor: by, depth: depth + 1 });
        } else {
          // A list is looked at on the spot, which saves a visit for most of them; a list in it waits.
          isInList = true;
          by(value, { key, parent }, inspection);
          isInList = false;
        }
      } else if (typeof value === "function") {
        isPlain = false;
      }
    },
  };

  visitor(root, ROOT, inspection);
  for (let done = 0; isPlain; ) {
    // What was asked for last is on top, and has to come last.
    reverseFrom(pending, done);
    const next = pending.pop();
    if (isFull) return [...findings, findingOf("too-many-findings", "")];
    if (!next) return findings;
    done = pending.length;
    depth = next.depth;
    if (depth > MAX_DEPTH) inspection.report("nested-too-deep", next);
    else next.visitor(next.value, next, inspection);
  }
  return undefined;
}

function reverseFrom(list: Visit[], start: number): void {
  for (let low = start, high = list.length - 1; low < high; low++, high--) {
    const visit = list[low] as Visit;
    list[low] = list[high] as Visit;
    list[high] = visit;
  }
}

/** Tells whether JSON writes an object or a list by its own fields, and by nothing else. */
export function isPlainData(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return (
    (prototype === Object.prototype || prototype === Array.prototype || prototype === null) &&
    typeof (value as { toJSON?: unknown }).toJSON !== "function"
  );
}
