import { type CompiledShape, findShape, listShapes } from "./compiled-shapes.ts";
import { findNearest } from "./find-nearest.ts";
import type { Inspection, JsonObject, Path } from "./inspection.ts";
import { isEmpty, isNothing } from "./property-kinds.ts";
import { NAMED_ROLES, type Role, TYPED_ROLES } from "./shapes.ts";

/** Finds the shape of a part by its type and by where it stands, and reports a type that is wrong. */
export function resolveShape(
  part: JsonObject,
  role: Role,
  path: Path,
  inspection: Inspection,
): CompiledShape | undefined {
  const { type } = part;
  if (typeof type === "string") {
    if (role === "element" || role === "fallback") {
      return resolveElement(type, part, path, inspection);
    }
    if (type === role) return findShape(role);
  }
  if (!TYPED_ROLES.has(role) && !NAMED_ROLES.has(role)) {
    if (role !== "layout") return findShape(role);
    return typeof type === "string" ? findShape(type) : undefined;
  }
  if (type === undefined && !TYPED_ROLES.has(role)) return findShape(role);
  if (role === "fallback" && isEmpty(part)) return undefined;
  if (type === undefined || (typeof type === "object" && type !== null)) {
    inspection.report("element-invalid", path, describeType(part));
    return undefined;
  }
  if (typeof type !== "string") {
    if (NAMED_ROLES.has(role)) return findShape(role);
    const code = role === "TextRun" ? "element-invalid" : "element-unknown";
    inspection.report(code, path, "The type of the element is not a text.");
    return undefined;
  }
  return resolvePart(type, role, path, inspection);
}

const describeType = ({ type }: JsonObject): string | undefined =>
  type === undefined
    ? "The element has no type, and Teams' mobile clients lose the whole card."
    : "The type of the element is not a text, and Teams' mobile clients lose the whole card.";

function resolvePart(
  type: string,
  role: Role,
  path: Path,
  inspection: Inspection,
): CompiledShape | undefined {
  if (role === "TextRun" && type === "CitationRun") return undefined;
  const name = /^[\w.]{1,40}$/.test(type) ? type : "an element";
  inspection.report(
    "element-misplaced",
    path,
    `Only ${role} may stand here, not ${name}: Teams' mobile clients lose the whole card.`,
  );
  return undefined;
}

function resolveElement(
  type: string,
  part: JsonObject,
  path: Path,
  inspection: Inspection,
): CompiledShape | undefined {
  const shape = findShape(type);
  if (shape) {
    if (shape.isDesktopOnly && isNothing(part["fallback"])) {
      inspection.report("fallback-missing", path, `Teams' mobile clients leave ${type} out.`);
    }
    return shape;
  }
  // Actions, inputs, queries and templates have findings of their own.
  if (/^\s*(?:action|input|data)\.|\$\{/i.test(type)) return undefined;
  const proper = findElementName(type);
  if (proper !== undefined) {
    const detail = `"${type}" is "${proper}" in other capital letters: Teams' mobile clients lose the whole card.`;
    inspection.report("element-invalid", path, detail);
  } else if (isNothing(part["fallback"])) {
    inspection.report("element-unknown", path, () => {
      const nearest = findNearest(type, [...listShapes().keys()]);
      return `Teams has no element of this type.${nearest ? ` Did you mean "${nearest}"?` : ""}`;
    });
  }
  return undefined;
}

let elementNames: ReadonlyMap<string, string> | undefined;

function findElementName(type: string): string | undefined {
  elementNames ??= new Map(
    [...listShapes()].flatMap(([name, { isElement }]) =>
      isElement ? [[name.toLowerCase(), name] as const] : [],
    ),
  );
  return elementNames.get(type.toLowerCase());
}
