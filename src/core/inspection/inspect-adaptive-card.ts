import {
  type ActionFamily,
  createActionVisitor,
  type FieldVisitor,
  inspectAction,
  inspectActions,
  isOtherAction,
  reportAction,
} from "./inspect-action.ts";
import { inspectImage, inspectText } from "./inspect-url.ts";
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

const describeFamily = (accepted: readonly string[]): ActionFamily => ({
  typeKey: "type",
  accepted,
  urlKey: "url",
  visitInside(key, value, parent, inspection) {
    // The fallback of an action is another action, or the word "drop".
    if (lowerCase(key) === "fallback" && isJsonObject(value)) {
      inspection.visit(value, key, parent, visitAdaptiveAction);
    } else {
      visitAdaptiveField(key, value, parent, inspection);
    }
  },
});

const visitAdaptiveAction: Visitor = /* @__PURE__ */ createActionVisitor(
  /* @__PURE__ */ describeFamily(["Action.OpenUrl"]),
);

// An input's valueChangedAction runs whatever its type says, and never opens a page.
const visitReaction: Visitor = /* @__PURE__ */ createActionVisitor(
  /* @__PURE__ */ describeFamily([]),
);

/**
 * Visits any part of an Adaptive Card. It does not rely on known elements: unknown ones show their
 * fallback, types may be left out, and new containers keep coming. What counts is the key under
 * which a value stands, compared without case, and a type that begins with "Action.".
 */
export const visitAdaptive: Visitor = (value, path, inspection) => {
  if (!isJsonObject(value)) {
    const items = value as readonly unknown[];
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (typeof item === "string") visitString(item, index, path, inspection);
      else inspection.visit(item, index, path, visitAdaptive);
    }
    return;
  }
  const { type } = value;
  if (typeof type === "string" && type.includes(".") && !isElement(type, value, path, inspection)) {
    return;
  }
  for (const key in value) visitAdaptiveField(key, value[key], path, inspection);
};

/** Reports a type that has no use here; tells whether the value is an element, to be looked into. */
function isElement(type: string, value: JsonObject, path: Path, inspection: Inspection): boolean {
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
    inspection.report("version-missing", path);
  } else if (isLaterVersion(version, inspection.limits.maxVersion)) {
    const detail = `The Adaptive Card asks for version ${version}; Teams shows up to ${inspection.limits.maxVersion}.`;
    inspection.report("version-too-new", childPath("version", path), detail);
  }
  visitAdaptive(card, path, inspection);
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
    case "$data":
    case "$when":
      inspection.report("template-unfilled", childPath(key, parent));
  }
  if (typeof value === "string") return visitString(value, key, parent, inspection);
  return inspection.visit(value, key, parent, visitAdaptive);
};

function visitString(text: string, key: Key, parent: Path, inspection: Inspection): void {
  if (text.length < 4) return;
  if (text.includes("${")) inspection.report("template-unfilled", childPath(key, parent));
  inspectText(text, key, parent, inspection);
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
