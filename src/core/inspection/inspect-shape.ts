import type { CompiledShape, PropertyTest } from "./compiled-shapes.ts";
import { findNearest } from "./find-nearest.ts";
import { childPath, type Inspection, type JsonObject, type Path } from "./inspection.ts";
import { describeValue, isEmpty, nameKind, WANTED } from "./property-kinds.ts";
import { COMMON, type Kind, type Role, STRICT_ROLES } from "./shapes.ts";

/**
 * Inspects one known property. Tells whether that settles it, since nothing else can be wrong with a
 * flag, a number or a known word.
 */
export function inspectProperty(
  key: string,
  value: unknown,
  test: PropertyTest,
  shape: CompiledShape,
  path: Path,
  inspection: Inspection,
): boolean {
  // Whatever stands where an action has to be is left to the rules about actions.
  if (test.isAction) return false;
  if (!test.accepts(value)) {
    reportKind(key, value, test.kind, shape, path, inspection);
    return false;
  }
  if (typeof value !== "string") return typeof value !== "object" && value !== false;
  return test.words !== undefined && inspectWord(key, value, test, shape, path, inspection);
}

/** Reports what an element or part lacks: required properties, or all that would show something. */
export function inspectWhole(
  part: JsonObject,
  hasContent: boolean,
  { name, required, content }: CompiledShape,
  path: Path,
  inspection: Inspection,
): void {
  if (required !== undefined) {
    for (const key of required) {
      const value = part[key];
      if (value !== undefined && !isEmpty(value)) continue;
      const detail = `${name} has no ${key}, and Teams' mobile clients lose the whole card.`;
      inspection.report("property-missing", path, detail);
    }
  }
  if (hasContent || content === undefined) return;
  const names = content.slice(0, 2).join(" or ");
  inspection.report("content-empty", path, `${name} has no ${names}, so it shows nothing.`);
}

function reportKind(
  key: string,
  value: unknown,
  kind: Kind,
  shape: CompiledShape,
  path: Path,
  inspection: Inspection,
): void {
  // Of an element that they leave out, mobile clients still read what every element may have.
  if (shape.isDesktopOnly && !Object.hasOwn(COMMON, key)) return;
  const detail = `${shape.name}.${key} has to be ${WANTED[nameKind(kind)]}, not ${describeValue(value)}: Teams' mobile clients lose the whole card.`;
  inspection.report("property-invalid", childPath(key, path), detail);
}

function inspectWord(
  key: string,
  value: string,
  { kind, words }: PropertyTest,
  shape: CompiledShape,
  path: Path,
  inspection: Inspection,
): boolean {
  if (words?.has(value) || words?.has(value.toLowerCase())) return true;
  // A height in pixels is fine as well, and a template is reported as one.
  if (value === "" || value.includes("${") || (key === "height" && /^\d+px$/.test(value))) {
    return false;
  }
  inspection.report("word-unknown", childPath(key, path), () => {
    const nearest = findNearest(value, kind as readonly string[]);
    const choices = (kind as readonly string[]).join(", ");
    return `${shape.name}.${key} has a value that clients do not know. ${nearest ? `Did you mean "${nearest}"?` : `Known: ${choices}.`}`;
  });
  return false;
}

/** What properties are called that go by another name elsewhere. */
const SYNONYMS: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map([
  ["elements", ["body", "items"]],
  ["children", ["body", "items"]],
  ["content", ["body", "items", "text"]],
  ["alt", ["altText"]],
  ["src", ["url"]],
  ["href", ["url"]],
  ["label", ["title", "text"]],
  ["value", ["text"]],
  ["bold", ["weight"]],
]);

/** Reports a property that the shape does not have. */
export function reportUnknown(
  key: string,
  shape: CompiledShape,
  path: Path,
  inspection: Inspection,
): void {
  // A host's own fields, templates, and the preview of dynamic values.
  if (/^[$@_]|\.dynamic$/.test(key)) return;
  inspection.report("property-unknown", childPath(key, path), () => {
    const names = [...shape.tests.keys()];
    const synonym = SYNONYMS.get(key)?.find((name) => shape.tests.has(name));
    const nearest = synonym ?? findNearest(key, names);
    return `${shape.name} has no property of this name.${nearest ? ` Did you mean "${nearest}"?` : ""}`;
  });
}

/** Keeps the id of an element, and reports one that another element has already. */
export function claimId(id: string, path: Path, inspection: Inspection): void {
  if (id === "") return;
  const fallback = findFallback(path);
  const claims = inspection.ids.get(id) ?? new Set();
  if (claims.has(fallback)) inspection.report("id-duplicate", childPath("id", path));
  inspection.ids.set(id, claims.add(fallback));
}

/** Finds the fallback that holds an element: it may repeat the ids of what it stands in for. */
function findFallback(path: Path): Path | undefined {
  let at: Path | undefined = path;
  while (at !== undefined && at.key !== "fallback") at = at.parent;
  return at;
}

/** Reports an item of a list that is not an object, where clients expect one. */
export function inspectItem(
  item: unknown,
  role: Role,
  index: number,
  parent: Path,
  inspection: Inspection,
): void {
  if (item === null && !STRICT_ROLES.has(role)) return;
  if (role === "TextRun" && typeof item === "string") return;
  const detail = `A list of ${NAMES[role] ?? role} holds ${describeValue(item)}: Teams' mobile clients lose the whole card.`;
  inspection.report("element-invalid", childPath(index, parent), detail);
}

const NAMES: Partial<Record<Role, string>> = { element: "elements", TextRun: "texts" };
