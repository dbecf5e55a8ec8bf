import { createFinding, FINDINGS, type Finding, type FindingCode } from "../finding.ts";
import type { Limits } from "./options.ts";
import type { Role } from "./shapes.ts";

/** The name of a field, the index of an item, or a field whose string is read as JSON. */
export type Key = string | number | { readonly inJsonString: string };

/** Where a value is: a chain up to the root, so that a pointer is written only when it is needed. */
export interface Path {
  readonly key: Key;
  readonly parent: Path | undefined;
}

const ROOT: Path = { key: "", parent: undefined };

/** The path of a field or an item. */
export const childPath = (key: Key, parent: Path): Path => ({ key, parent });

/** Writes the JSON pointer (RFC 6901) of a path; `!` marks where it enters a JSON string. */
function writePointer(path: Path): string {
  const steps: string[] = [];
  for (let at = path; at.parent !== undefined; at = at.parent) steps.push(writeStep(at.key));
  return steps.reverse().join("");
}

const writeStep = (key: Key): string =>
  typeof key === "object"
    ? `${writeStep(key.inJsonString)}!`
    : `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** An object from JSON, whose fields may be anything. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Tells an object from a list and from everything else. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Tells whether a field is left out, or null. */
export const isAbsent = (value: unknown): value is null | undefined =>
  value === null || value === undefined;

const lowerCaseKeys = /* @__PURE__ */ new Map<string, string>();

/** Writes a key in lower case. The same few keys come up again and again, so the first are kept. */
export function lowerCase(key: string): string {
  const lower = lowerCaseKeys.get(key);
  // Stryker disable next-line all: equivalent, the map only saves time
  if (lower !== undefined) return lower;
  const made = key.toLowerCase();
  // Stryker disable next-line all: equivalent, the map only saves time
  if (lowerCaseKeys.size < 500 && key.length < 40) lowerCaseKeys.set(key, made);
  return made;
}

/** Inspects one object or list, and asks for visits to what is inside. */
export type Visitor = (
  value: object,
  path: Path,
  inspection: Inspection,
  /** What stands in the place, where its holder tells. */
  role?: Role,
) => void;

/** What a visitor can do: report, and ask for visits, which come in the order asked for. */
export interface Inspection {
  readonly limits: Limits;
  /** The ids in the card that is being inspected, and in which fallbacks each occurs. */
  readonly ids: Map<string, Set<Path | undefined>>;
  /** Whether that card has texts of its own, to which `${rs:…}` refers. */
  hasResources: boolean;
  /** The texts of the mentions that the entities of that card, or of the message, describe. */
  meant: ReadonlySet<unknown>;
  /** Reports a finding; a detail that takes time to find is given as a function. */
  report(code: FindingCode, path: Path, detail?: string | (() => string)): void;
  visit(value: unknown, key: Key, parent: Path, visitor: Visitor, role?: Role): void;
}

/** Inspects nothing but the depth, where something is refused whole or never shown. */
export const skim: Visitor = (value, path, inspection) => {
  for (const key of Object.keys(value)) {
    inspection.visit((value as JsonObject)[key], key, path, skim);
  }
};

// No card nests so deeply. Without a bound, the pointers of a hostile one would fill the memory.
const MAX_DEPTH = 200;

// More help nobody, and would take longer to write than the reply takes to read.
const MAX_FINDINGS = 1000;

interface Visit extends Path {
  readonly value: object;
  readonly visitor: Visitor;
  readonly role: Role | undefined;
  readonly depth: number;
}

/**
 * Walks over a message from JSON without recursion, so that no depth exhausts the call stack. What is
 * nested too deeply is the only finding then: some runtimes cannot even write it as JSON, and the
 * verdict has to be the same on all.
 */
export function walk(root: object, visitor: Visitor, limits: Limits): Finding[] {
  const findings: Finding[] = [];
  const pending: Visit[] = [];
  let depth = 1;
  let isInList = false;
  let isFull = false;

  const inspection: Inspection = {
    limits,
    ids: new Map(),
    hasResources: false,
    meant: new Set(),
    report(code, path, detail) {
      if (findings.length >= MAX_FINDINGS) {
        isFull = true;
        return;
      }
      const text = typeof detail === "function" ? detail() : detail;
      const finding = createFinding(code, writePointer(path), text);
      const isMild = limits.mobile === "warning" && FINDINGS[code].isMobile === true;
      findings.push(isMild ? { ...finding, severity: "warning" } : finding);
    },
    visit(value, key, parent, by, role) {
      if (typeof value !== "object" || value === null) return;
      if (isInList || !Array.isArray(value)) {
        pending.push({ key, parent, value, visitor: by, role, depth: depth + 1 });
      } else {
        // A list is inspected on the spot, which saves most visits; a list inside it waits.
        isInList = true;
        by(value, { key, parent }, inspection, role);
        isInList = false;
      }
    },
  };

  visitor(root, ROOT, inspection);
  for (let done = 0; ; ) {
    // The visit asked for last is on top, and has to come last.
    reverseFrom(pending, done);
    const next = pending.pop();
    if (isFull) return [...findings, createFinding("too-many-findings", "")];
    if (!next) return findings;
    done = pending.length;
    depth = next.depth;
    if (depth > MAX_DEPTH) return [createFinding("nested-too-deep", writePointer(next))];
    next.visitor(next.value, next, inspection, next.role);
  }
}

function reverseFrom(list: Visit[], start: number): void {
  for (let low = start, high = list.length - 1; low < high; low++, high--) {
    const visit = list[low] as Visit;
    list[low] = list[high] as Visit;
    list[high] = visit;
  }
}
