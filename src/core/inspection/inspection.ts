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

/**
 * Walks over a reply without recursion, so that no depth exhausts the call stack, and in the order
 * in which the reply is written. Gives up with `undefined` at what JSON would write as something
 * else: an instance of a class, a function, an object with a `toJSON`.
 */
export function walk(root: unknown, place: Place, visitor: Visitor, limits: Limits) {
  const findings: Finding[] = [];
  const pending: [object, Place, Visitor][] = [];
  let asked: [object, Place, Visitor][] = [];
  let isPlain = true;

  const inspection: Inspection = {
    limits,
    report: (code, at, detail) => findings.push(findingOf(code, pointerOf(at), detail)),
    visit(value, at, by) {
      if (typeof value === "object" && value !== null) {
        if (isPlainData(value)) asked.push([value, at, by]);
        else isPlain = false;
      } else if (typeof value === "function") {
        isPlain = false;
      }
    },
  };

  inspection.visit(root, place, visitor);
  while (isPlain) {
    while (asked.length > 0) pending.push(asked.pop() as [object, Place, Visitor]);
    const next = pending.pop();
    if (!next) return findings;
    const [value, at, by] = next;
    asked = [];
    by(value, at, inspection);
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
