import {
  type ActionFamily,
  type FieldVisitor,
  inspectAction,
  inspectActions,
  visitActionOf,
} from "./inspect-action.ts";
import { inspectImage, inspectText } from "./inspect-url.ts";
import { type Fields, type Inspection, isFields, type Visitor } from "./inspection.ts";
import { lowerCase } from "./lower-case.ts";
import { isOtherAction, reportAction } from "./other-action.ts";
import { type Key, type Place, placeOf } from "./place.ts";
import { isLater, isVersion } from "./version.ts";

const familyOf = (accepted: readonly string[]): ActionFamily => ({
  typeKey: "type",
  accepted,
  urlKey: "url",
  visitInside(key, value, parent, inspection) {
    // In an action, fallback is an action as well, or the word "drop".
    if (lowerCase(key) === "fallback" && isFields(value)) {
      inspection.visit(value, key, parent, visitAction);
    } else {
      visitField(key, value, parent, inspection);
    }
  },
});

const visitAction: Visitor = /* @__PURE__ */ visitActionOf(
  /* @__PURE__ */ familyOf(["Action.OpenUrl"]),
);

// An input's valueChangedAction runs whatever its type says, and never opens a page.
const visitReaction: Visitor = /* @__PURE__ */ visitActionOf(/* @__PURE__ */ familyOf([]));

/**
 * Visits any part of an Adaptive Card. It knows no element types: unknown elements show their
 * fallback, types may be left out, and new containers keep coming. What counts is the key under
 * which something stands, compared without case, and a type that begins with "Action.".
 */
export const visitAdaptive: Visitor = (value, place, inspection) => {
  if (!isFields(value)) {
    const items = value as readonly unknown[];
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (typeof item === "string") visitString(item, index, place, inspection);
      else inspection.visit(item, index, place, visitAdaptive);
    }
    return;
  }
  const { type } = value;
  if (
    typeof type === "string" &&
    type.includes(".") &&
    !isElement(type, value, place, inspection)
  ) {
    return;
  }
  for (const key in value) visitField(key, value[key], place, inspection);
};

/** Reports a type that has no use here; tells whether it is an element's, to be looked into as one. */
function isElement(type: string, value: Fields, place: Place, inspection: Inspection): boolean {
  if (/^\s*action\./i.test(type)) {
    visitAction(value, place, inspection);
    return false;
  }
  if (/^data\.query$/i.test(type)) {
    inspection.report("query-unsupported", place);
    return false;
  }
  if (isInput(type)) inspection.report("input-unusable", place);
  return true;
}

const isInput = (type: unknown): boolean => typeof type === "string" && /^\s*input\./i.test(type);

/** Visits the card itself, which has to be one, and of a version that Teams shows. */
export function visitAdaptiveCard(card: object, place: Place, inspection: Inspection): void {
  const { type, version } = card as Fields;
  if (type !== "AdaptiveCard") {
    inspection.report("card-invalid", place, 'The content is not of the type "AdaptiveCard".');
  }
  if (!isVersion(version)) {
    inspection.report("version-missing", place);
  } else if (isLater(version, inspection.limits.maxVersion)) {
    const detail = `The Adaptive Card asks for version ${version}; Teams shows up to ${inspection.limits.maxVersion}.`;
    inspection.report("version-too-new", placeOf("version", place), detail);
  }
  visitAdaptive(card, place, inspection);
}

const visitField: FieldVisitor = (key, value, parent, inspection) => {
  switch (lowerCase(key)) {
    case "selectaction":
    case "inlineaction":
      return inspectAction(value, key, parent, inspection, visitAction);
    case "valuechangedaction":
      return inspectAction(value, key, parent, inspection, visitReaction);
    // The other cards have these; here they are out of place, and so is what they hold.
    case "tap":
      return inspectAction(value, key, parent, inspection, visitAction);
    case "buttons":
      return inspectActions(value, key, parent, inspection, visitAction);
    case "type":
    case "@type":
      // A receiver that reads keys without case would find the type here as well.
      if (key !== "type" && isOtherAction(value)) reportAction(value, parent, inspection);
      if (key !== "type" && isInput(value)) inspection.report("input-unusable", parent);
      return undefined;
    case "actions":
      countButtons(value, key, parent, inspection);
      return inspectActions(value, key, parent, inspection, visitAction);
    case "menuactions":
      return inspectActions(value, key, parent, inspection, visitAction);
    case "refresh":
      if (typeof value !== "object" || value === null) break;
      return inspection.report("refresh-unsupported", placeOf(key, parent));
    case "authentication":
      if (typeof value !== "object" || value === null) break;
      return inspection.report("authentication-unsupported", placeOf(key, parent));
    case "isvisible":
      if (value === false) inspection.report("never-visible", placeOf(key, parent));
      return undefined;
    case "url":
    case "iconurl":
    case "poster":
    case "backgroundimage":
      if (typeof value !== "string") break;
      // The Designer writes "" for an icon or background that was taken away.
      if (value === "" && lowerCase(key) !== "url") return undefined;
      return inspectImage(value, placeOf(key, parent), inspection);
    case "$data":
    case "$when":
      inspection.report("template-unfilled", placeOf(key, parent));
  }
  if (typeof value === "string") return visitString(value, key, parent, inspection);
  return inspection.visit(value, key, parent, visitAdaptive);
};

function visitString(text: string, key: Key, parent: Place, inspection: Inspection): void {
  if (text.length < 4) return;
  if (text.includes("${")) inspection.report("template-unfilled", placeOf(key, parent));
  inspectText(text, key, parent, inspection);
}

function countButtons(actions: unknown, key: string, parent: Place, inspection: Inspection): void {
  const { maxButtons } = inspection.limits;
  if (!Array.isArray(actions) || actions.length <= maxButtons) return;
  const shown = actions.filter((action) => !isFields(action) || action["mode"] !== "secondary");
  if (shown.length <= maxButtons) return;
  const detail = `There are ${shown.length} buttons; Teams shows ${maxButtons} and puts the others into a menu.`;
  inspection.report("too-many-buttons", placeOf(key, parent), detail);
}
