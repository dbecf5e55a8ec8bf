import { ACCEPTS, isWords, nameKind } from "./property-kinds.ts";
import { type Kind, type Role, SHAPES, type Shape } from "./shapes.ts";

/** A shape as inspection reads it: each property with its test. */
export interface CompiledShape {
  readonly name: string;
  readonly tests: ReadonlyMap<string, PropertyTest>;
  readonly required: Shape["required"];
  readonly content: Shape["content"];
  readonly isElement: boolean | undefined;
  readonly isDesktopOnly: boolean | undefined;
}

/** How inspection reads one property. */
export interface PropertyTest {
  readonly kind: Kind;
  /** Whether actions stand there, which have rules of their own. */
  readonly isAction: boolean;
  readonly accepts: (value: unknown) => boolean;
  /** The words to choose from, as written and in lower case. */
  readonly words: ReadonlySet<string> | undefined;
  /** What the parts inside are. */
  readonly role: Role | undefined;
  /** Whether a text there is inspected as one that people read, and as nothing else. */
  readonly isShown: boolean;
  /** Whether Teams looks for mentions in it. */
  readonly isMentioning: boolean;
  /** What it is the address of, if of what the card shows. */
  readonly picture: "picture" | "media file" | undefined;
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
      {
        name,
        tests: compileTests(name, shape),
        // Each shape has every field, since engines read objects of one layout much faster.
        required: shape.required,
        content: shape.content,
        isElement: shape.isElement,
        isDesktopOnly: shape.isDesktopOnly,
      },
    ]),
  );
  return compiled;
}

const compileTests = (
  name: string,
  { properties, content }: Shape,
): ReadonlyMap<string, PropertyTest> =>
  new Map(
    Object.entries(properties).map(([key, kind]) => [
      key,
      {
        kind,
        isAction: kind === "action" || kind === "actions",
        accepts: ACCEPTS[nameKind(kind)],
        // The fallback of an action is another action.
        role: name === "Action.OpenUrl" ? undefined : findRole(kind),
        isShown: kind === "text" && !UNREAD.has(key),
        isMentioning: MENTIONING.has(name),
        picture: key === "url" && kind === "text" ? namePicture(name) : undefined,
        isContent: content?.includes(key) ?? false,
        words: isWords(kind)
          ? new Set(kind.flatMap((word) => [word, word.toLowerCase()]))
          : undefined,
      },
    ]),
  );

/** The texts that nobody reads: addresses. */
const UNREAD = /* @__PURE__ */ new Set(["url", "iconUrl", "poster"]);

/** The parts in whose texts Teams looks for mentions. */
const MENTIONING: ReadonlySet<string> = /* @__PURE__ */ new Set(["TextBlock", "Fact"]);

const namePicture = (name: string) =>
  name === "MediaSource" || name === "CaptionSource" ? "media file" : "picture";

function findRole(kind: Kind): Role | undefined {
  if (kind === "fallback") return "fallback";
  if (kind === "background") return "BackgroundImage";
  if (typeof kind === "string" || isWords(kind)) return undefined;
  return "listOf" in kind ? kind.listOf : kind.part;
}
