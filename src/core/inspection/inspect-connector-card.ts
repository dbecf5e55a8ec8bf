import {
  type ActionFamily,
  createActionVisitor,
  type FieldVisitor,
  inspectActions,
  isOtherAction,
  reportAction,
} from "./inspect-action.ts";
import { inspectLink, inspectText } from "./inspect-url.ts";
import {
  childPath,
  type Inspection,
  type JsonObject,
  lowerCase,
  type Path,
  skim,
  type Visitor,
} from "./inspection.ts";

const CONNECTOR_ACTIONS: ActionFamily = {
  typeKey: "@type",
  accepted: ["OpenUri", "ViewAction"],
  caution: "action-unproven",
  visitInside(key, value, parent, inspection) {
    if (lowerCase(key) === "inputs") reportInputs(value, key, parent, inspection);
    else visitConnectorField(key, value, parent, inspection);
  },
};

const visitConnectorAction: Visitor = /* @__PURE__ */ createActionVisitor(CONNECTOR_ACTIONS);

/** Visits any part of an Office 365 connector card. */
export const visitConnectorCard: Visitor = (value, path, inspection) => {
  for (const key of Object.keys(value)) {
    visitConnectorField(key, (value as JsonObject)[key], path, inspection);
  }
};

const visitConnectorField: FieldVisitor = (key, value, parent, inspection) => {
  switch (lowerCase(key)) {
    case "potentialaction":
    case "potentialactions":
    case "actions":
      return inspectActions(value, key, parent, inspection, visitConnectorAction);
    case "target":
    case "uri":
      inspectLinks(value, childPath(key, parent), inspection);
      return inspection.visit(value, key, parent, skim);
    case "@type":
    case "type":
      if (isOtherAction(value)) reportAction(value, parent, inspection);
      break;
  }
  if (typeof value === "string") return inspectText(value, key, parent, inspection);
  return inspection.visit(value, key, parent, visitConnectorCard);
};

function inspectLinks(value: unknown, path: Path, inspection: Inspection): void {
  if (!Array.isArray(value)) {
    inspectLink(value, path, inspection);
    return;
  }
  for (const [index, url] of value.entries()) {
    inspectLink(url, childPath(index, path), inspection);
  }
}

function reportInputs(inputs: unknown, key: string, parent: Path, inspection: Inspection): void {
  inspection.visit(inputs, key, parent, skim);
  if (!Array.isArray(inputs)) return;
  const path = childPath(key, parent);
  for (const index of inputs.keys()) {
    inspection.report("input-unusable", childPath(index, path));
  }
}
