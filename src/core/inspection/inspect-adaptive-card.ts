import {
  type ActionFamily,
  type FieldVisitor,
  inspectAction,
  inspectActions,
  visitActionOf,
} from "./inspect-action.ts";
import { inspectImage, inspectText } from "./inspect-url.ts";
import { type Fields, type Inspection, isFields, type Visitor } from "./inspection.ts";
import type { Place } from "./place.ts";
import { isLater, isVersion } from "./version.ts";

const family: ActionFamily = {
  typeKey: "type",
  accepted: ["Action.OpenUrl"],
  urlKey: "url",
  visitInside(key, value, place, inspection) {
    // In an action, fallback is an action as well, or the word "drop".
    if (key === "fallback" && isFields(value)) inspection.visit(value, place, visitAction);
    else visitField(key, value, place, inspection);
  },
};

const visitAction: Visitor = visitActionOf(family);

// An input's valueChangedAction runs whatever its type says, and never opens a page.
const visitReaction: Visitor = visitActionOf({ ...family, accepted: [] });

/**
 * Visits any part of an Adaptive Card. It knows no element types: unknown elements show their
 * fallback, types may be left out, and new containers keep coming. What counts is the key under
 * which something stands, compared without case, and a type that begins with "Action.".
 */
export const visitAdaptive: Visitor = (value, place, inspection) => {
  if (!isFields(value)) {
    for (const [index, item] of (value as readonly unknown[]).entries()) {
      visitField("", item, { key: index, parent: place }, inspection);
    }
    return;
  }
  const type = typeof value["type"] === "string" ? value["type"] : "";
  if (/^action\./i.test(type)) {
    visitAction(value, place, inspection);
    return;
  }
  if (/^data\.query$/i.test(type)) {
    inspection.report("query-unsupported", place);
    return;
  }
  if (/^input\./i.test(type)) inspection.report("input-unusable", place);
  for (const key of Object.keys(value)) {
    visitField(key.toLowerCase(), value[key], { key, parent: place }, inspection);
  }
};

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
    inspection.report("version-too-new", { key: "version", parent: place }, detail);
  }
  visitAdaptive(card, place, inspection);
}

const visitField: FieldVisitor = (key, value, place, inspection) => {
  switch (key) {
    case "selectaction":
    case "inlineaction":
      return inspectAction(value, place, inspection, visitAction);
    case "valuechangedaction":
      return inspectAction(value, place, inspection, visitReaction);
    case "actions":
      countButtons(value, place, inspection);
      return inspectActions(value, place, inspection, visitAction);
    case "menuactions":
      return inspectActions(value, place, inspection, visitAction);
    case "refresh":
      if (isFields(value)) return inspection.report("refresh-unsupported", place);
      break;
    case "authentication":
      if (isFields(value)) return inspection.report("authentication-unsupported", place);
      break;
    case "isvisible":
      if (value === false) inspection.report("never-visible", place);
      return undefined;
    case "url":
    case "iconurl":
    case "poster":
    case "backgroundimage":
      if (typeof value === "string") return visitImage(key, value, place, inspection);
      break;
    case "$data":
    case "$when":
      inspection.report("template-unfilled", place);
      break;
  }
  if (typeof value !== "string") return inspection.visit(value, place, visitAdaptive);
  if (value.includes("${")) inspection.report("template-unfilled", place);
  return inspectText(value, place, inspection);
};

function visitImage(key: string, url: string, place: Place, inspection: Inspection): void {
  // The Designer writes "" for an icon or background that was taken away.
  if (url !== "" || key === "url") inspectImage(url, place, inspection);
}

function countButtons(actions: unknown, place: Place, inspection: Inspection): void {
  if (!Array.isArray(actions)) return;
  const { maxButtons } = inspection.limits;
  const shown = actions.filter(
    (action) => !isFields(action) || !/^secondary$/i.test(`${action["mode"]}`),
  );
  if (shown.length <= maxButtons) return;
  const detail = `There are ${shown.length} buttons; Teams shows ${maxButtons} and puts the others into a menu.`;
  inspection.report("too-many-buttons", place, detail);
}
