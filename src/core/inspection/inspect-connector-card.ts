import {
  type ActionFamily,
  type FieldVisitor,
  inspectActions,
  visitActionOf,
} from "./inspect-action.ts";
import { inspectLink, inspectText } from "./inspect-url.ts";
import { type Inspection, isFields, type Visitor } from "./inspection.ts";
import type { Place } from "./place.ts";

const family: ActionFamily = {
  typeKey: "@type",
  accepted: ["OpenUri", "ViewAction"],
  caution: "action-unproven",
  visitInside(key, value, place, inspection) {
    if (key === "inputs") reportInputs(value, place, inspection);
    else visitField(key, value, place, inspection);
  },
};

const visitAction: Visitor = visitActionOf(family);

/** Visits any part of an Office 365 connector card. */
export const visitConnectorCard: Visitor = (value, place, inspection) => {
  if (isFields(value)) {
    for (const key of Object.keys(value)) {
      visitField(key.toLowerCase(), value[key], { key, parent: place }, inspection);
    }
    return;
  }
  for (const [index, item] of (value as readonly unknown[]).entries()) {
    visitField("", item, { key: index, parent: place }, inspection);
  }
};

const visitField: FieldVisitor = (key, value, place, inspection) => {
  switch (key) {
    case "potentialaction":
    case "potentialactions":
    case "actions":
      return inspectActions(value, place, inspection, visitAction);
    case "target":
      for (const [index, url] of (Array.isArray(value) ? value : [value]).entries()) {
        const at = Array.isArray(value) ? { key: index, parent: place } : place;
        inspectLink(url, at, inspection);
      }
      return undefined;
    case "uri":
      return inspectLink(value, place, inspection);
  }
  if (typeof value === "string") return inspectText(value, place, inspection);
  return inspection.visit(value, place, visitConnectorCard);
};

function reportInputs(inputs: unknown, place: Place, inspection: Inspection): void {
  if (!Array.isArray(inputs)) return;
  for (const index of inputs.keys()) {
    inspection.report("input-unusable", { key: index, parent: place });
  }
}
