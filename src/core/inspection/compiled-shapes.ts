import { ACCEPTS, isWords, nameKind } from "./property-kinds.ts";
import { type Kind, type Role, SHAPES, type Shape } from "./shapes.ts";

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
export const findShape = (name: string): CompiledShape | undefined => listShapes().get(name);

let compiled: ReadonlyMap<string, CompiledShape> | undefined;

/** Lists every shape by its name. */
export function listShapes(): ReadonlyMap<string, CompiledShape> {
  // Made when the first card is inspected, so that importing costs nothing.
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
