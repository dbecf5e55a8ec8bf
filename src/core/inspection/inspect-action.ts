import { inspectLink } from "./inspect-url.ts";
import {
  childPath,
  type Inspection,
  isAbsent,
  isJsonObject,
  type JsonObject,
  type Key,
  lowerCase,
  type Path,
  skim,
  type Visitor,
} from "./inspection.ts";

/** Inspects the value of a field. */
export type FieldVisitor = (
  key: string,
  value: unknown,
  parent: Path,
  inspection: Inspection,
) => void;

/** One family of cards, and how it writes the action that opens a page. */
export interface ActionFamily {
  /** The key of the type of an action. */
  readonly typeKey: string;
  /** The types that are accepted, letter for letter. */
  readonly accepted: readonly string[];
  /** A warning to give even for an action that is accepted. */
  readonly caution?: "action-unproven";
  /** The key of the address, in lower case; left out where the address is nested further inside. */
  readonly urlKey?: string;
  /** Inspects a field of an action that is accepted. Tells whether that settles the field. */
  readonly inspectField?: (...field: Parameters<FieldVisitor>) => boolean;
  /** Inspects a field of an action, other than its payload. */
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

/** Makes the visitor of whatever stands where an action has to be. */
export const createActionVisitor = (family: ActionFamily): Visitor =>
  function visitAction(value, path, inspection) {
    if (!isJsonObject(value)) {
      inspection.report("action-not-open-url", path, "An action has to be an object, not a list.");
      inspectItems(value as readonly unknown[], path, inspection, visitAction);
      return;
    }
    const fault = findFault(value, family);
    if (fault) inspection.report(fault.code, path, fault.detail);
    else if (family.caution) inspection.report(family.caution, path);

    let needsUrl = fault === undefined && family.urlKey !== undefined;
    for (const key in value) {
      if (!fault && family.inspectField?.(key, value[key], path, inspection)) continue;
      const lower = lowerCase(key);
      if (fault === undefined && lower === family.urlKey) {
        needsUrl = false;
        inspectLink(value[key], childPath(key, path), inspection);
        inspection.visit(value[key], key, path, skim);
      } else if (lower === family.typeKey || PAYLOAD.has(lower)) {
        // The type is judged already, and a payload is never shown.
        inspection.visit(value[key], key, path, skim);
      } else {
        family.visitInside(key, value[key], path, inspection);
      }
    }
    if (needsUrl) inspection.report("url-invalid", path, "The action has no address to open.");
  };

/** Inspects the action of a field; `null` and a missing one are none. */
export function inspectAction(
  value: unknown,
  key: Key,
  parent: Path,
  inspection: Inspection,
  visitor: Visitor,
): void {
  if (isAbsent(value)) return;
  if (typeof value === "object") {
    inspection.visit(value, key, parent, visitor);
    return;
  }
  const detail = `An action has to be an object, not a ${typeof value}.`;
  inspection.report("action-not-open-url", childPath(key, parent), detail);
}

/** Inspects every action of a list, or the one that stands in its place. */
export function inspectActions(
  value: unknown,
  key: Key,
  parent: Path,
  inspection: Inspection,
  visitor: Visitor,
): void {
  if (!Array.isArray(value)) {
    inspectAction(value, key, parent, inspection, visitor);
    return;
  }
  inspection.visit(value, key, parent, (list, path) =>
    inspectItems(list as readonly unknown[], path, inspection, visitor),
  );
}

function inspectItems(
  actions: readonly unknown[],
  path: Path,
  inspection: Inspection,
  visitor: Visitor,
): void {
  for (let index = 0; index < actions.length; index++) {
    const action = actions[index];
    if (action !== null) {
      inspectAction(action, index, path, inspection, visitor);
    } else {
      const detail = "An action has to be an object, not null.";
      inspection.report("action-not-open-url", childPath(index, path), detail);
    }
  }
}

interface ActionFault {
  readonly code: "action-not-open-url" | "action-spelling";
  readonly detail?: string;
}

function findFault(
  action: JsonObject,
  { typeKey, accepted }: ActionFamily,
): ActionFault | undefined {
  let key: string | undefined;
  for (const spelling in action) {
    if (spelling.length !== typeKey.length || lowerCase(spelling) !== typeKey) continue;
    if (key !== undefined) {
      // A receiver that ignores the case of keys takes whichever it likes.
      return {
        code: "action-not-open-url",
        detail: "The action has its type twice, in keys that differ only in case.",
      };
    }
    key = spelling;
  }
  const type = key === undefined ? undefined : action[key];
  if (typeof type !== "string") {
    return { code: "action-not-open-url", detail: "The action has no type that is a text." };
  }
  if (key === typeKey && accepted.includes(type)) return undefined;
  if (accepted.some((name) => name.toLowerCase() === type.toLowerCase())) {
    return { code: "action-spelling" };
  }
  return { code: "action-not-open-url", detail: describeAction(type) };
}

// Every name of an action that is not openUrl, in whichever family of cards. "Action." begins those
// of Adaptive Cards, including the ones that are yet to come.
export const OTHER_ACTION =
  /^\s*(?:action\.(?!openurl\s*$).*|imback|messageback|invoke|signin|postback|playaudio|playvideo|showimage|downloadfile|payment|openapp|httppost|actioncard|invokeaddincommand)\s*$/is;

/** Tells whether a type is that of an action, and not openUrl, wherever it stands. */
export const isOtherAction = (type: unknown): type is string =>
  typeof type === "string" && OTHER_ACTION.test(type);

/** Reports an action that stands where none is expected. */
export function reportAction(type: string, path: Path, inspection: Inspection): void {
  inspection.report("action-not-open-url", path, describeAction(type));
}

/** Says what is wrong with the type of an action; names it, unless its name is odd. */
function describeAction(type: string): string {
  if (/^(action\.openurl|openurl|openuri|viewaction)$/i.test(type)) {
    return `${type} opens a page in another kind of card, but not in this one.`;
  }
  const name = /^[\w.]{1,40}$/.test(type) ? type : "an action of another type";
  return `Outgoing webhooks support only actions that open a page, not ${name}.`;
}
