import {
  type ActionFamily,
  type FieldVisitor,
  inspectActions,
  visitActionOf,
} from "./inspect-action.ts";
import { inspectLink, inspectText } from "./inspect-url.ts";
import type { Fields, Inspection, Visitor } from "./inspection.ts";
import { lowerCase } from "./lower-case.ts";
import { isOtherAction, reportAction } from "./other-action.ts";
import { type Place, placeOf } from "./place.ts";

const family: ActionFamily = {
  typeKey: "@type",
  accepted: ["OpenUri", "ViewAction"],
  caution: "action-unproven",
  visitInside(key, value, parent, inspection) {
    if (lowerCase(key) === "inputs") reportInputs(value, placeOf(key, parent), inspection);
    else visitField(key, value, parent, inspection);
  },
};

const visitAction: Visitor = /* @__PURE__ */ visitActionOf(family);

/** Visits any part of an Office 365 connector card. */
export const visitConnectorCard: Visitor = (value, place, inspection) => {
  for (const key of Object.keys(value)) {
    visitField(key, (value as Fields)[key], place, inspection);
  }
};

const visitField: FieldVisitor = (key, value, parent, inspection) => {
  switch (lowerCase(key)) {
    case "potentialaction":
    case "potentialactions":
    case "actions":
      return inspectActions(value, key, parent, inspection, visitAction);
    case "target":
      if (Array.isArray(value)) return inspectLinks(value, placeOf(key, parent), inspection);
      return inspectLink(value, placeOf(key, parent), inspection);
    case "@type":
    case "type":
      if (isOtherAction(value)) reportAction(value, parent, inspection);
      return undefined;
    case "uri":
      return inspectLink(value, placeOf(key, parent), inspection);
  }
  if (typeof value === "string") return inspectText(value, key, parent, inspection);
  return inspection.visit(value, key, parent, visitConnectorCard);
};

function inspectLinks(urls: readonly unknown[], place: Place, inspection: Inspection): void {
  for (const [index, url] of urls.entries()) inspectLink(url, placeOf(index, place), inspection);
}

function reportInputs(inputs: unknown, place: Place, inspection: Inspection): void {
  if (!Array.isArray(inputs)) return;
  for (const index of inputs.keys()) inspection.report("input-unusable", placeOf(index, place));
}
