import {
  type ActionFamily,
  type FieldVisitor,
  inspectAction,
  inspectActions,
  visitActionOf,
} from "./inspect-action.ts";
import { inspectImage, inspectText } from "./inspect-url.ts";
import type { Fields, Inspection, Visitor } from "./inspection.ts";
import { lowerCase } from "./lower-case.ts";
import { isOtherAction, reportAction } from "./other-action.ts";
import { type Place, placeOf } from "./place.ts";

const family: ActionFamily = {
  typeKey: "type",
  accepted: ["openUrl"],
  urlKey: "value",
  visitInside: (key, value, parent, inspection) => visitBotField(key, value, parent, inspection),
};

const visitAction: Visitor = /* @__PURE__ */ visitActionOf(family);

/** Visits any part of a Hero, Thumbnail or List card. */
export const visitBotCard: Visitor = (value, place, inspection) => {
  for (const key of Object.keys(value)) {
    visitBotField(key, (value as Fields)[key], place, inspection);
  }
};

/** Visits a field of such a card, and of what should be none. */
export const visitBotField: FieldVisitor = (key, value, parent, inspection) => {
  switch (lowerCase(key)) {
    case "tap":
    // Adaptive Cards have these; here they are out of place, and so is what they hold.
    case "selectaction":
    case "inlineaction":
    case "valuechangedaction":
      return inspectAction(value, key, parent, inspection, visitAction);
    case "actions":
    case "menuactions":
    case "potentialaction":
    case "potentialactions":
      return inspectActions(value, key, parent, inspection, visitAction);
    case "type":
    case "@type":
      if (isOtherAction(value)) reportAction(value, parent, inspection);
      return undefined;
    case "buttons":
      countButtons(value, key, parent, inspection);
      return inspectActions(value, key, parent, inspection, visitAction);
    case "url":
    case "icon":
    case "image":
      if (typeof value !== "string" || value === "") break;
      return inspectImage(value, placeOf(key, parent), inspection);
  }
  if (typeof value === "string") return inspectText(value, key, parent, inspection);
  return inspection.visit(value, key, parent, visitBotCard);
};

function countButtons(buttons: unknown, key: string, parent: Place, inspection: Inspection): void {
  const { maxButtons } = inspection.limits;
  if (!Array.isArray(buttons) || buttons.length <= maxButtons) return;
  const detail = `There are ${buttons.length} buttons; Teams shows ${maxButtons}.`;
  inspection.report("too-many-buttons", placeOf(key, parent), detail);
}
