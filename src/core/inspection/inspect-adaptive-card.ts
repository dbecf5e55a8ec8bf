import { type CompiledShape, findShape, type PropertyTest } from "./compiled-shapes.ts";
import {
  createActionVisitor,
  type FieldVisitor,
  inspectAction,
  inspectActions,
  isOtherAction,
  reportAction,
} from "./inspect-action.ts";
import { inspectCardMentions, inspectWritten } from "./inspect-mentions.ts";
import {
  claimId,
  inspectItem,
  inspectProperty,
  inspectWhole,
  reportUnknown,
} from "./inspect-shape.ts";
import { inspectImage, inspectLink, inspectText } from "./inspect-url.ts";
import {
  childPath,
  type Inspection,
  isJsonObject,
  type JsonObject,
  type Key,
  lowerCase,
  type Path,
  skim,
  type Visitor,
} from "./inspection.ts";
import { isLaterVersion, isVersion } from "./options.ts";
import { isNothing } from "./property-kinds.ts";
import { resolveShape } from "./resolve-shape.ts";
import type { Role } from "./shapes.ts";

const visitAdaptiveAction: Visitor = /* @__PURE__ */ createActionVisitor({
  typeKey: "type",
  accepted: ["Action.OpenUrl"],
  urlKey: "url",
  inspectField(key, value, path, inspection) {
    if (key === "type") return true;
    // The address is inspected as a link.
    if (key === "url") return false;
    const shape = findShape("Action.OpenUrl") as CompiledShape;
    const test = shape.tests.get(key);
    if (test === undefined) {
      reportUnknown(key, shape, path, inspection);
      return false;
    }
    return visitProperty(key, value, test, shape, path, inspection);
  },
  visitInside: (key, value, parent, inspection) =>
    visitInsideAction(key, value, parent, inspection),
});

// An input's valueChangedAction runs whatever its type says, and never opens a page.
const visitReaction: Visitor = /* @__PURE__ */ createActionVisitor({
  typeKey: "type",
  accepted: [],
  visitInside: (key, value, parent, inspection) =>
    visitInsideAction(key, value, parent, inspection),
});

const visitInsideAction: FieldVisitor = (key, value, parent, inspection) => {
  // The fallback of an action is another action, or the word "drop".
  if (lowerCase(key) === "fallback" && isJsonObject(value)) {
    inspection.visit(value, key, parent, visitAdaptiveAction);
  } else {
    visitAdaptiveField(key, value, parent, inspection);
  }
};

/**
 * Visits any part of an Adaptive Card. It does not rely on known elements: unknown ones show their
 * fallback, types may be left out, and new containers keep coming. What counts is the key under
 * which a value stands, compared without case, and a type that begins with "Action.".
 */
export const visitAdaptive: Visitor = (value, path, inspection, role) => {
  if (isJsonObject(value)) {
    visitPart(value, role && resolveShape(value, role, path, inspection), path, inspection);
  } else {
    visitItems(value as readonly unknown[], role, path, inspection);
  }
};

function visitItems(
  items: readonly unknown[],
  role: Role | undefined,
  path: Path,
  inspection: Inspection,
): void {
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (role !== undefined && !isJsonObject(item)) {
      inspectItem(item, role, index, path, inspection);
    }
    if (typeof item === "string") visitString(item, index, path, inspection);
    else inspection.visit(item, index, path, visitAdaptive, Array.isArray(item) ? undefined : role);
  }
}

function visitPart(
  part: JsonObject,
  shape: CompiledShape | undefined,
  path: Path,
  inspection: Inspection,
): void {
  if (!isElement(part, path, inspection)) return;
  let hasContent = false;
  for (const key in part) {
    const value = part[key];
    if (key === "type" && typeof value === "string") continue;
    if (shape !== undefined) {
      const test = shape.tests.get(key);
      if (test?.isContent && !isNothing(value)) hasContent = true;
      if (test === undefined) reportUnknown(key, shape, path, inspection);
      else if (visitProperty(key, value, test, shape, path, inspection)) continue;
    }
    // Only the preview of dynamic values can show what is hidden.
    if (key === "isVisible" && part["isVisible.dynamic"] !== undefined) continue;
    visitAdaptiveField(key, value, path, inspection);
  }
  if (shape !== undefined) inspectWhole(part, hasContent, shape, path, inspection);
}

/** Visits a known property; tells whether nothing is left to look for. */
function visitProperty(
  key: string,
  value: unknown,
  test: PropertyTest,
  shape: CompiledShape,
  path: Path,
  inspection: Inspection,
): boolean {
  if (typeof value === "string") {
    if (test.isShown) {
      if (key === "id") claimId(value, path, inspection);
      if (test.isMentioning) inspectWritten(value, key, path, inspection);
      visitString(value, key, path, inspection);
      return true;
    }
    if (test.picture !== undefined) {
      inspectImage(value, childPath(key, path), inspection, test.picture);
      return true;
    }
  }
  if (inspectProperty(key, value, test, shape, path, inspection)) return true;
  if (test.role !== undefined && typeof value === "object") {
    inspection.visit(value, key, path, visitAdaptive, test.role);
    return true;
  }
  return false;
}

/** Reports a type that has no use here; tells whether the value is an element, to be looked into. */
function isElement(value: JsonObject, path: Path, inspection: Inspection): boolean {
  const { type } = value;
  if (typeof type !== "string") return true;
  reportTemplate(type, "type", path, inspection);
  if (!type.includes(".")) return true;
  if (/^\s*action\./i.test(type)) {
    visitAdaptiveAction(value, path, inspection);
    return false;
  }
  if (/^data\.query$/i.test(type)) {
    inspection.report("query-unsupported", path);
    skim(value, path, inspection);
    return false;
  }
  if (isInput(type)) inspection.report("input-unusable", path);
  return true;
}

const isInput = (type: unknown): boolean => typeof type === "string" && /^\s*input\./i.test(type);

/** Visits the content of the attachment: an Adaptive Card, of a version that Teams shows. */
export function visitAdaptiveCard(card: object, path: Path, inspection: Inspection): void {
  const { type, version } = card as JsonObject;
  if (type !== "AdaptiveCard") {
    inspection.report("card-invalid", path, 'The content is not of the type "AdaptiveCard".');
  }
  if (!isVersion(version)) {
    const detail =
      typeof version === "number"
        ? "The version of the Adaptive Card is a number, and has to be a text."
        : undefined;
    inspection.report("version-missing", path, detail);
  } else if (isLaterVersion(version, inspection.limits.maxVersion)) {
    const detail = `The Adaptive Card asks for version ${version}; Teams shows up to ${inspection.limits.maxVersion}.`;
    inspection.report("version-too-new", childPath("version", path), detail);
  }
  inspection.ids.clear();
  inspection.hasResources = isJsonObject((card as JsonObject)["resources"]);
  inspectCardMentions(card as JsonObject, path, inspection);
  visitPart(card as JsonObject, findShape("AdaptiveCard"), path, inspection);
}

const visitAdaptiveField: FieldVisitor = (key, value, parent, inspection) => {
  switch (lowerCase(key)) {
    case "selectaction":
    case "inlineaction":
      return inspectAction(value, key, parent, inspection, visitAdaptiveAction);
    case "valuechangedaction":
      return inspectAction(value, key, parent, inspection, visitReaction);
    // Bot Framework cards have these two; here they are out of place, and so are their actions.
    case "tap":
      return inspectAction(value, key, parent, inspection, visitAdaptiveAction);
    case "buttons":
      return inspectActions(value, key, parent, inspection, visitAdaptiveAction);
    case "type":
    case "@type":
      // A receiver that ignores the case of keys would find the type here as well.
      if (key !== "type" && isOtherAction(value)) reportAction(value, parent, inspection);
      if (key !== "type" && isInput(value)) inspection.report("input-unusable", parent);
      return inspection.visit(value, key, parent, skim);
    case "actions":
      countAdaptiveButtons(value, key, parent, inspection);
      return inspectActions(value, key, parent, inspection, visitAdaptiveAction);
    case "menuactions":
      return inspectActions(value, key, parent, inspection, visitAdaptiveAction);
    case "refresh":
      if (typeof value !== "object" || value === null) break;
      inspection.report("refresh-unsupported", childPath(key, parent));
      return inspection.visit(value, key, parent, skim);
    case "authentication":
      if (typeof value !== "object" || value === null) break;
      inspection.report("authentication-unsupported", childPath(key, parent));
      return inspection.visit(value, key, parent, skim);
    case "isvisible":
      if (value === false) inspection.report("never-visible", childPath(key, parent));
      return inspection.visit(value, key, parent, skim);
    case "url":
    case "iconurl":
    case "poster":
    case "backgroundimage":
      if (typeof value !== "string") break;
      // The Designer writes "" for an icon or background that was taken away.
      if (value === "" && lowerCase(key) !== "url") return undefined;
      return inspectImage(value, childPath(key, parent), inspection);
    case "weburl":
      if (value !== null) inspectLink(value, childPath(key, parent), inspection);
      return inspection.visit(value, key, parent, skim);
    case "$data":
    case "$when":
      inspection.report("template-unfilled", childPath(key, parent));
  }
  if (typeof value === "string") return visitString(value, key, parent, inspection);
  return inspection.visit(value, key, parent, visitAdaptive);
};

function visitString(text: string, key: Key, parent: Path, inspection: Inspection): void {
  if (text.length < 4) return;
  reportTemplate(text, key, parent, inspection);
  inspectText(text, key, parent, inspection);
}

function reportTemplate(text: string, key: Key, parent: Path, inspection: Inspection): void {
  // One character is found much faster than two, and few texts have it.
  if (text.includes("$") && (inspection.hasResources ? /\$\{(?!rs:)/ : /\$\{/).test(text)) {
    inspection.report("template-unfilled", childPath(key, parent));
  }
}

function countAdaptiveButtons(
  actions: unknown,
  key: string,
  parent: Path,
  inspection: Inspection,
): void {
  const { maxButtons } = inspection.limits;
  if (!Array.isArray(actions) || actions.length <= maxButtons) return;
  const shown = actions.filter((action) => !isJsonObject(action) || action["mode"] !== "secondary");
  if (shown.length <= maxButtons) return;
  const detail = `There are ${shown.length} buttons; Teams shows ${maxButtons} and puts the others into a menu.`;
  inspection.report("too-many-buttons", childPath(key, parent), detail);
}
