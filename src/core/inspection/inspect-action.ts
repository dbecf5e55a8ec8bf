import { inspectLink } from "./inspect-url.ts";
import { type Fields, type Inspection, isFields, isNull, type Visitor } from "./inspection.ts";
import { lowerCase } from "./lower-case.ts";
import { describeAction } from "./other-action.ts";
import { type Key, type Place, placeOf } from "./place.ts";

/** Looks at the value of a field, or at an item, whose key is then a number. */
export type FieldVisitor = (
  key: string,
  value: unknown,
  parent: Place,
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

const PAYLOAD = /* @__PURE__ */ new Set([
  "data",
  "value",
  "channeldata",
  "body",
  "bodycontenttype",
  "headers",
]);

/** Makes the visitor of what stands where an action has to be. */
export const visitActionOf = (family: ActionFamily): Visitor =>
  function visitAction(value, place, inspection) {
    if (!isFields(value)) {
      inspection.report("action-not-open-url", place, "A list stands where an action has to be.");
      inspectItems(value as readonly unknown[], place, inspection, visitAction);
      return;
    }
    const fault = faultOf(value, family);
    if (fault) inspection.report(fault.code, place, fault.detail);
    else if (family.caution) inspection.report(family.caution, place);

    let needsUrl = fault === undefined && family.urlKey !== undefined;
    for (const key in value) {
      const lower = lowerCase(key);
      if (fault === undefined && lower === family.urlKey) {
        needsUrl = false;
        inspectLink(value[key], placeOf(key, place), inspection);
      } else if (lower === family.typeKey) {
        // Judged already.
      } else if (!PAYLOAD.has(lower)) {
        family.visitInside(key, value[key], place, inspection);
      }
    }
    if (needsUrl) inspection.report("url-invalid", place);
  };

/** Looks at the action of a field; `null` and a missing one are none. */
export function inspectAction(
  value: unknown,
  key: Key,
  parent: Place,
  inspection: Inspection,
  visitor: Visitor,
): void {
  if (isNull(value)) return;
  if (typeof value === "object" || typeof value === "function") {
    inspection.visit(value, key, parent, visitor);
    return;
  }
  const detail = `A ${typeof value} stands where an action has to be.`;
  inspection.report("action-not-open-url", placeOf(key, parent), detail);
}

/** Looks at every action of a list, or at the one that stands in its place. */
export function inspectActions(
  value: unknown,
  key: Key,
  parent: Place,
  inspection: Inspection,
  visitor: Visitor,
): void {
  if (!Array.isArray(value)) {
    inspectAction(value, key, parent, inspection, visitor);
    return;
  }
  inspection.visit(value, key, parent, (list, place) =>
    inspectItems(list as readonly unknown[], place, inspection, visitor),
  );
}

function inspectItems(
  actions: readonly unknown[],
  place: Place,
  inspection: Inspection,
  visitor: Visitor,
): void {
  for (let index = 0; index < actions.length; index++) {
    const action = actions[index];
    if (!isNull(action)) {
      inspectAction(action, index, place, inspection, visitor);
    } else {
      // JSON writes null for all of these, and null takes the place of an action.
      const detail = "Null stands where an action has to be.";
      inspection.report("action-not-open-url", placeOf(index, place), detail);
    }
  }
}

interface ActionFault {
  readonly code: "action-not-open-url" | "action-spelling";
  readonly detail?: string;
}

function faultOf(action: Fields, { typeKey, accepted }: ActionFamily): ActionFault | undefined {
  let key: string | undefined;
  for (const spelling in action) {
    if (lowerCase(spelling) !== typeKey) continue;
    if (key !== undefined) {
      // A receiver that reads keys without case takes whichever it likes.
      return { code: "action-not-open-url", detail: "The action says its type more than once." };
    }
    key = spelling;
  }
  const type = key === undefined ? undefined : action[key];
  if (typeof type !== "string") {
    return { code: "action-not-open-url", detail: "The action does not say its type." };
  }
  if (key === typeKey && accepted.includes(type)) return undefined;
  if (accepted.some((name) => name.toLowerCase() === type.toLowerCase())) {
    return { code: "action-spelling" };
  }
  return { code: "action-not-open-url", detail: describeAction(type) };
}
