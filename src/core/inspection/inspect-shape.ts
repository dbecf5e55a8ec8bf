import { findNearest } from "./find-nearest.ts";
import {
  childPath,
  type Inspection,
  isJsonObject,
  type JsonObject,
  type Path,
} from "./inspection.ts";
import {
  COMMON,
  type Kind,
  NAMED_ROLES,
  type Role,
  SHAPES,
  type Shape,
  STRICT_ROLES,
  TYPED_ROLES,
} from "./shapes.ts";

/** A shape as inspection reads it: each property with its test. */
export interface CompiledShape extends Shape {
  readonly name: string;
  readonly properties: Shape["properties"];
  readonly tests: ReadonlyMap<string, PropertyTest>;
}

/** How inspection reads one property. */
export interface PropertyTest {
  readonly kind: Kind;
  readonly accepts: (value: unknown) => boolean;
  /** The words to choose from, as written and in lower case. */
  readonly words: ReadonlySet<string> | undefined;
  /** What the parts inside are. */
  readonly role: Role | undefined;
  /** Whether it is a text that people read. */
  readonly isShown: boolean;
  /** Whether it is one of the properties that show something. */
  readonly isContent: boolean;
}

/** Finds the shape of a known element or part. */
export const findShape = (name: string): CompiledShape | undefined => compileShapes().get(name);

let compiled: ReadonlyMap<string, CompiledShape> | undefined;

// Made when the first card is inspected, so that importing costs nothing.
function compileShapes(): ReadonlyMap<string, CompiledShape> {
  compiled ??= new Map(
    Object.entries(SHAPES).map(([name, shape]) => [
      name,
      { ...shape, name, tests: compileTests(shape) },
    ]),
  );
  return compiled;
}

const compileTests = ({ properties, content }: Shape): ReadonlyMap<string, PropertyTest> =>
  new Map(
    Object.entries(properties).map(([key, kind]) => [
      key,
      {
        kind,
        accepts: ACCEPTS[nameKind(kind)],
        role: findRole(kind),
        isShown: kind === "text" && !UNREAD.has(key),
        isContent: content?.includes(key) ?? false,
        words: isWords(kind)
          ? new Set(kind.flatMap((word) => [word, word.toLowerCase()]))
          : undefined,
      },
    ]),
  );

/** The texts that nobody reads: addresses, and the type. */
const UNREAD = /* @__PURE__ */ new Set(["type", "url", "iconUrl", "poster"]);

function findRole(kind: Kind): Role | undefined {
  if (kind === "fallback") return "fallback";
  if (kind === "background") return "BackgroundImage";
  if (typeof kind === "string" || isWords(kind)) return undefined;
  return "listOf" in kind ? kind.listOf : kind.part;
}

const isWords = (kind: Kind): kind is readonly string[] => Array.isArray(kind);

type KindName = Extract<Kind, string> | "words" | "part";

function nameKind(kind: Kind): KindName {
  if (typeof kind === "string") return kind;
  if (isWords(kind)) return "words";
  return "listOf" in kind ? "list" : "part";
}

// The parser of the mobile clients takes null, {} and [] for a property that is left out.
const isEmpty = (value: unknown): boolean => {
  if (typeof value !== "object") return false;
  if (Array.isArray(value)) return value.length === 0;
  for (const _ in value) return false;
  return true;
};

const acceptText = (value: unknown): boolean => typeof value === "string" || isEmpty(value);
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
const isObjectOrNull = (value: unknown): boolean => value === null || isJsonObject(value);
const acceptAnything = (): boolean => true;

const ACCEPTS: Readonly<Record<KindName, (value: unknown) => boolean>> = {
  text: acceptText,
  words: acceptText,
  flag: (value) => typeof value === "boolean" || isEmpty(value),
  number: (value) => typeof value === "number" || isEmpty(value),
  integer: (value) => Number.isInteger(value) || isEmpty(value),
  count: (value) => (Number.isInteger(value) && (value as number) >= 0) || isEmpty(value),
  width: (value) => !Array.isArray(value) || value.length === 0,
  list: (value) => value === null || Array.isArray(value),
  part: isObjectOrNull,
  object: isObjectOrNull,
  address: (value) => typeof value === "string",
  requires: (value) =>
    value === null || (isJsonObject(value) && Object.values(value).every(isRequirement)),
  fallback: (value) =>
    isObjectOrNull(value) ||
    isEmptyList(value) ||
    (typeof value === "string" && value.toLowerCase() === "drop"),
  background: (value) =>
    isObjectOrNull(value) || isEmptyList(value) || (typeof value === "string" && value !== ""),
  // Actions are inspected elsewhere.
  action: acceptAnything,
  actions: acceptAnything,
  any: acceptAnything,
};

const isRequirement = (version: unknown): boolean =>
  typeof version === "string" && /^(?:\*|\d{1,9}(?:\.\d{1,9}){0,3})$/.test(version);

/** What to write, for a message that says "has to be …". */
const WANTED: Readonly<Record<KindName, string>> = {
  text: "a text",
  words: "a text",
  flag: "true or false",
  number: "a number",
  integer: "a whole number",
  count: "a whole number, zero or more",
  width: "a text or a number",
  list: "a list",
  part: "an object",
  object: "an object",
  address: "a text",
  requires: 'an object of names and versions, such as { "adaptiveCards": "1.5" }',
  fallback: 'an element, or "drop"',
  background: "an address, or an object with a url",
  action: "an action",
  actions: "a list of actions",
  any: "anything",
};

const describeValue = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "boolean") return String(value);
  return typeof value === "string" ? "a text" : "a number";
};

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
  if (test.kind === "action" || test.kind === "actions") return false;
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
      if (part[key] !== undefined && !isEmpty(part[key])) continue;
      const detail = `${name} has no ${key}, and Teams' mobile clients lose the whole card.`;
      inspection.report("property-missing", path, detail);
    }
  }
  if (hasContent || content === undefined) return;
  const names = content.slice(0, 2).join(" or ");
  inspection.report("content-empty", path, `${name} has no ${names}, so it shows nothing.`);
}

/** Tells whether a property that would show something is as good as left out. */
export const isNothing = (value: unknown): boolean =>
  value === undefined || value === "" || isEmpty(value);

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
  ["children", ["items", "body"]],
  ["content", ["items", "body", "text"]],
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

/** Finds the shape of a part by its type and by where it stands, and reports a type that is wrong. */
export function resolveShape(
  part: JsonObject,
  role: Role,
  path: Path,
  inspection: Inspection,
): CompiledShape | undefined {
  const { type } = part;
  if (role === "element" && typeof type === "string") {
    return resolveElement(type, part, path, inspection);
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
  return role === "fallback"
    ? resolveElement(type, part, path, inspection)
    : resolvePart(type, role, path, inspection);
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
  if (type === role) return findShape(role);
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
  // Actions, inputs and templates have findings of their own.
  if (/^\s*(?:action|input|data)\.|\$\{/i.test(type)) return undefined;
  const proper = findElementName(type);
  if (proper !== undefined) {
    const detail = `"${type}" is "${proper}" in other capital letters: Teams' mobile clients lose the whole card.`;
    inspection.report("element-invalid", path, detail);
  } else if (isNothing(part["fallback"])) {
    inspection.report("element-unknown", path, () => {
      const nearest = findNearest(type, [...compileShapes().keys()]);
      return `Teams has no element of this type.${nearest ? ` Did you mean "${nearest}"?` : ""}`;
    });
  }
  return undefined;
}

let elementNames: ReadonlyMap<string, string> | undefined;

function findElementName(type: string): string | undefined {
  elementNames ??= new Map(
    [...compileShapes()].flatMap(([name, { isElement }]) =>
      isElement ? [[name.toLowerCase(), name] as const] : [],
    ),
  );
  return elementNames.get(type.toLowerCase());
}
