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
  type JsonObject,
  lowerCase,
  type Path,
  type Visitor,
} from "./inspection.ts";

const BOT_ACTIONS: ActionFamily = {
  typeKey: "type",
  accepted: ["openUrl"],
  urlKey: "value",
  visitInside: (key, value, parent, inspection) => visitBotField(key, value, parent, inspection),
};

const visitBotAction: Visitor = /* @__PURE__ */ createActionVisitor(BOT_ACTIONS);

/** Visits any part of a Hero, Thumbnail or List card. */
export const visitBotCard: Visitor = (value, path, inspection) => {
  for (const key of Object.keys(value)) {
    visitBotField(key, (value as JsonObject)[key], path, inspection);
  }
};

/** Visits a field of a Hero, Thumbnail or List card, or one that does not belong there. */
export const visitBotField: FieldVisitor = (key, value, parent, inspection) => {
  switch (lowerCase(key)) {
    case "tap":
    // Adaptive Cards have these three; here they are out of place, and so are their actions.
    case "selectaction":
    case "inlineaction":
    case "valuechangedaction":
      return inspectAction(value, key, parent, inspection, visitBotAction);
    case "actions":
    case "menuactions":
    case "potentialaction":
    case "potentialactions":
      return inspectActions(value, key, parent, inspection, visitBotAction);
    case "type":
    case "@type":
      if (isOtherAction(value)) reportAction(value, parent, inspection);
      break;
    case "buttons":
      countBotButtons(value, key, parent, inspection);
      return inspectActions(value, key, parent, inspection, visitBotAction);
    case "url":
    case "icon":
    case "image":
      if (typeof value !== "string" || value === "") break;
      return inspectImage(value, childPath(key, parent), inspection);
  }
  if (typeof value === "string") return inspectText(value, key, parent, inspection);
  return inspection.visit(value, key, parent, visitBotCard);
};

function countBotButtons(
  buttons: unknown,
  key: string,
  parent: Path,
  inspection: Inspection,
): void {
  const { maxButtons } = inspection.limits;
  if (!Array.isArray(buttons) || buttons.length <= maxButtons) return;
  const detail = `There are ${buttons.length} buttons; Teams shows ${maxButtons}.`;
  inspection.report("too-many-buttons", childPath(key, parent), detail);
}
