import { inspectLink } from "./inspect-url.ts";
import { type Fields, type Inspection, isFields, type Visitor } from "./inspection.ts";
import type { Place } from "./place.ts";

/** Looks at the value of a field, whose key is in lower case. */
export type FieldVisitor = (
  key: string,
  value: unknown,
  place: Place,
  inspection: Inspection,
) => void;

/** One family of cards, and how it writes the action that opens a page. */
export interface ActionFamily {
  /** The key under which an action says what it is. */
  readonly typeKey: string;
  /** The types that are accepted, letter for letter. */
  readonly accepted: readonly string[];
  /** What to say even about an action that is accepted. */
  readonly caution?: "action-unproven";
  /** The key of the address, in lower case; left out where it stands further inside. */
  readonly urlKey?: string;
  /** Looks at what stands inside an action, besides what it carries and never shows. */
  readonly visitInside: FieldVisitor;
}

const PAYLOAD = new Set(["data", "value", "channeldata", "body", "bodycontenttype", "headers"]);

/** Makes the visitor of what stands where an action has to be. */
export const visitActionOf = (family: ActionFamily): Visitor =>
  function visitAction(value, place, inspection) {
    if (!isFields(value)) {
      inspection.report("action-not-open-url", place, "A list stands where an action has to be.");
      inspectActions(value, place, inspection, visitAction);
      return;
    }
    const fault = faultOf(value, family);
    if (fault) inspection.report(fault.code, place, fault.detail);
    else if (family.caution) inspection.report(family.caution, place);

    let needsUrl = fault === undefined && family.urlKey !== undefined;
    for (const key of Object.keys(value)) {
      const lower = key.toLowerCase();
      const inner: Place = { key, parent: place };
      if (fault === undefined && lower === family.urlKey) {
        needsUrl = false;
        inspectLink(value[key], inner, inspection);
      } else if (!PAYLOAD.has(lower)) {
        family.visitInside(lower, value[key], inner, inspection);
      }
    }
    if (needsUrl) inspection.report("url-invalid", place);
  };

/** Looks at the action of a field; `null` and a missing one are none. */
export function inspectAction(
  value: unknown,
  place: Place,
  inspection: Inspection,
  visitor: Visitor,
): void {
  if (value === null || value === undefined) return;
  if (typeof value === "object" || typeof value === "function") {
    inspection.visit(value, place, visitor);
    return;
  }
  const detail = `A ${typeof value} stands where an action has to be.`;
  inspection.report("action-not-open-url", place, detail);
}

/** Looks at every action of a list, or at the one that stands in its place. */
export function inspectActions(
  value: unknown,
  place: Place,
  inspection: Inspection,
  visitor: Visitor,
): void {
  if (!Array.isArray(value)) {
    inspectAction(value, place, inspection, visitor);
    return;
  }
  for (const [index, action] of value.entries()) {
    const at: Place = { key: index, parent: place };
    if (action !== null && action !== undefined) {
      inspectAction(action, at, inspection, visitor);
    } else {
      // JSON writes null for both, and null takes the place of an action.
      inspection.report("action-not-open-url", at, "Null stands where an action has to be.");
    }
  }
}

interface ActionFault {
  readonly code: "action-not-open-url" | "action-spelling";
  readonly detail?: string;
}

function faultOf(action: Fields, { typeKey, accepted }: ActionFamily): ActionFault | undefined {
  const spellings = Object.keys(action).filter((key) => key.toLowerCase() === typeKey);
  if (spellings.length > 1) {
    // A receiver that reads keys without case takes whichever it likes.
    return { code: "action-not-open-url", detail: "The action says its type more than once." };
  }
  const [key] = spellings;
  const type = key === undefined ? undefined : action[key];
  if (typeof type !== "string") {
    return { code: "action-not-open-url", detail: "The action does not say its type." };
  }
  if (key === typeKey && accepted.includes(type)) return undefined;
  if (accepted.some((name) => name.toLowerCase() === type.toLowerCase())) {
    return { code: "action-spelling" };
  }
  return { code: "action-not-open-url", detail: describeType(type) };
}

function describeType(type: string): string {
  if (/^(action\.openurl|openurl|openuri|viewaction)$/i.test(type)) {
    return `${type} is not what opens a page here, though it does elsewhere.`;
  }
  const name = /^[\w.]{1,40}$/.test(type) ? type : "An action of an unknown type";
  return `${name} does something else than open a page, which an outgoing webhook may not.`;
}
