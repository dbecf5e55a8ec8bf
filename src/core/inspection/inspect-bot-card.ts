import {
  type ActionFamily,
  type FieldVisitor,
  inspectAction,
  inspectActions,
  visitActionOf,
} from "./inspect-action.ts";
import { inspectImage, inspectText } from "./inspect-url.ts";
import { type Inspection, isFields, type Visitor } from "./inspection.ts";
import type { Place } from "./place.ts";

const family: ActionFamily = {
  typeKey: "type",
  accepted: ["openUrl"],
  urlKey: "value",
  visitInside: (key, value, place, inspection) => visitField(key, value, place, inspection),
};

const visitAction: Visitor = visitActionOf(family);

/** Visits any part of a Hero, Thumbnail or List card. */
export const visitBotCard: Visitor = (value, place, inspection) => {
  if (isFields(value)) {
    for (const key of Object.keys(value)) {
      visitField(key.toLowerCase(), value[key], { key, parent: place }, inspection);
    }
    return;
  }
  for (const [index, item] of (value as readonly unknown[]).entries()) {
    inspection.visit(item, { key: index, parent: place }, visitBotCard);
  }
};

const visitField: FieldVisitor = (key, value, place, inspection) => {
  switch (key) {
    case "tap":
      return inspectAction(value, place, inspection, visitAction);
    case "buttons":
      countButtons(value, place, inspection);
      return inspectActions(value, place, inspection, visitAction);
    case "url":
    case "icon":
    case "image":
      if (typeof value === "string" && value !== "") return inspectImage(value, place, inspection);
      break;
  }
  if (typeof value === "string") return inspectText(value, place, inspection);
  return inspection.visit(value, place, visitBotCard);
};

function countButtons(buttons: unknown, place: Place, inspection: Inspection): void {
  const { maxButtons } = inspection.limits;
  if (!Array.isArray(buttons) || buttons.length <= maxButtons) return;
  const detail = `There are ${buttons.length} buttons; Teams shows ${maxButtons}.`;
  inspection.report("too-many-buttons", place, detail);
}
