import { OTHER_ACTION } from "./inspect-action.ts";
import { DESCRIPTIONS } from "./part-descriptions.ts";
import {
  COMMON,
  type Kind,
  NAMED_ROLES,
  ROLES,
  type Role,
  SHAPES,
  type Shape,
  STRICT_ROLES,
  TYPED_ROLES,
} from "./shapes.ts";

/**
 * A JSON Schema of draft 7, which editors know best. VS Code shows an `errorMessage` in place of its
 * own; validators do not know the keyword and ignore it.
 */
export type Schema = boolean | { readonly [keyword: string]: unknown };

/** Refers to one of the definitions. */
export const refer = (name: string): Schema => ({ $ref: `#/definitions/${name}` });

/** Writes a pattern that ignores case, for which JSON Schema has no flag. */
const ignoreCase = (pattern: string): string =>
  pattern.replace(/\\.|[a-z]/gi, (part) =>
    part.length > 1 ? part : `[${part.toLowerCase()}${part.toUpperCase()}]`,
  );

/** The pattern of some names, in any case. */
export const matchNames = (...names: readonly string[]): string =>
  `^(?:${ignoreCase(names.join("|"))})$`;

/** The pattern of a name in any case but its own. */
export const matchMisspelt = (name: string): string => `^(?!${name}$)${ignoreCase(name)}$`;

/** Applies one schema to what another accepts, and a third to the rest. */
export const when = (condition: Schema, met: Schema, unmet?: Schema) => ({
  if: condition,
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
  then: met,
  ...(unmet !== undefined && { else: unmet }),
});

/** The types of actions other than openUrl, as a pattern without flags. */
export const OTHER_ACTION_TYPE = ignoreCase(OTHER_ACTION.source.replace(".*", "(?:.|\\s)*"));

const ONLY_OPEN_URL = 'Outgoing webhooks support only actions that open a page: "Action.OpenUrl".';
const LOST = "Teams' mobile clients lose the whole card.";

// The parser of the mobile clients takes null, {} and [] for a property that is left out.
const orEmpty = (type: string, wanted: string, more: object = {}): Schema => ({
  type: [type, "null", "array", "object"],
  maxItems: 0,
  maxProperties: 0,
  errorMessage: `This has to be ${wanted}: otherwise ${LOST}`,
  ...more,
});

const describeKinds = (): Readonly<Record<string, Schema>> => ({
  text: orEmpty("string", "a text"),
  flag: orEmpty("boolean", "true or false"),
  number: orEmpty("number", "a number"),
  integer: orEmpty("integer", "a whole number"),
  count: orEmpty("integer", "a whole number, zero or more", { minimum: 0 }),
  width: { allOf: [refer("any")], maxItems: 0 },
  address: { type: "string" },
  object: { type: ["object", "null"] },
  list: { type: ["array", "null"], items: refer("any") },
  requires: {
    type: ["object", "null"],
    additionalProperties: {
      type: "string",
      pattern: "^(?:\\*|\\d{1,9}(?:\\.\\d{1,9}){0,3})$",
    },
  },
  fallback: {
    type: ["object", "string", "null", "array"],
    maxItems: 0,
    pattern: matchNames("drop"),
    errorMessage: `This has to be an element, or "drop": otherwise ${LOST}`,
    ...when({ type: "object", minProperties: 1 }, refer("Place.element")),
  },
  background: {
    type: ["object", "string", "null", "array"],
    maxItems: 0,
    minLength: 1,
    ...when({ type: "object" }, refer("Place.BackgroundImage")),
  },
  action: {
    type: ["object", "null"],
    required: ["type", "url"],
    properties: {
      ...describeProperties(SHAPES["Action.OpenUrl"] as Shape),
      type: { const: "Action.OpenUrl", errorMessage: ONLY_OPEN_URL },
      url: { type: "string", description: "The address of the page, with https." },
      fallback: {
        type: ["object", "string", "null", "array"],
        maxItems: 0,
        pattern: matchNames("drop"),
        ...when({ type: "object" }, refer("action")),
      },
    },
    patternProperties: {
      [matchMisspelt("type")]: false,
      // What an action would send is never shown.
      [matchNames("data", "value", "channelData", "body", "bodyContentType", "headers")]: true,
    },
    additionalProperties: refer("any"),
    allOf: [refer("places")],
  },
  actions: {
    type: ["array", "object", "null"],
    ...when(
      { type: "array" },
      { items: { type: "object", allOf: [refer("action")] } },
      refer("action"),
    ),
  },
  any: {
    ...when({ type: "object", ...ofTypes("Action.OpenUrl") }, refer("action"), {
      allOf: [refer("places")],
      items: refer("any"),
      // Nothing in these is shown.
      patternProperties: { [matchNames("@?type", "isVisible", "webUrl")]: true },
      additionalProperties: refer("any"),
    }),
  },
});

/** What holds for the fields of every object in a card, whatever its type. */
const PLACES: Schema = {
  properties: {
    type: {
      allOf: [
        {
          not: {
            type: "string",
            pattern: `^(?!Action\\.OpenUrl$)\\s*${ignoreCase("action\\.")}`,
          },
          errorMessage: ONLY_OPEN_URL,
        },
        {
          not: { type: "string", pattern: ignoreCase("^\\s*input\\.|^data\\.query$") },
          errorMessage: "Outgoing webhooks support no inputs: nothing can send them.",
        },
      ],
    },
  },
  patternProperties: {
    [matchNames("selectAction", "inlineAction", "tap")]: refer("action"),
    [matchNames("actions", "menuActions", "buttons")]: refer("actions"),
    [matchNames("valueChangedAction")]: { type: "null", errorMessage: ONLY_OPEN_URL },
    [matchNames("refresh", "authentication")]: {
      type: ["string", "number", "boolean", "null"],
      errorMessage: "This calls a bot, and an outgoing webhook is none.",
    },
    [`^(?!type$)${ignoreCase("@?type")}$`]: {
      not: {
        type: "string",
        anyOf: [{ pattern: OTHER_ACTION_TYPE }, { pattern: `^\\s*${ignoreCase("input\\.")}` }],
      },
    },
  },
};

/** Describes the properties of a shape, but for those that it shares with every element. */
function describeProperties(shape: Shape): Record<string, Schema> {
  const own = Object.entries(shape.properties).filter(
    ([key, kind]) => !(sharesCommon(shape) && kind === (COMMON as Shape["properties"])[key]),
  );
  return Object.fromEntries(
    own.map(([key, kind]) => [key, describeProperty(key, kind, shape)] as const),
  );
}

const sharesCommon = ({ properties }: Shape): boolean =>
  Object.keys(COMMON).every((key) => Object.hasOwn(properties, key));

function describeProperty(key: string, kind: Kind, shape: Shape): Schema {
  // Of an element that they leave out, mobile clients still read what every element may have.
  if (shape.isDesktopOnly && !Object.hasOwn(COMMON, key)) {
    return Array.isArray(kind) ? { anyOf: [{ enum: kind }, true] } : true;
  }
  const described = describeKind(kind);
  if (!shape.required?.includes(key)) return described;
  return { allOf: [described], not: { type: "null" }, minItems: 1, minProperties: 1 };
}

function describeKind(kind: Kind): Schema {
  if (typeof kind === "string") return refer(kind);
  // Editors suggest the words; clients use the default for any other.
  if (!("listOf" in kind) && !("part" in kind)) return { anyOf: [{ enum: kind }, refer("text")] };
  if ("part" in kind) return refer(`Place.${kind.part}`);
  return { type: ["array", "null"], items: refer(`Place.${kind.listOf}`) };
}

function describeShape(name: string, shape: Shape): Schema {
  const { required, isDesktopOnly } = shape;
  const common = sharesCommon(shape) ? [refer("common")] : [];
  // Whatever its own properties hold, they hold no action that is refused.
  if (isDesktopOnly) {
    return {
      description: `${DESCRIPTIONS[name]} Teams' mobile clients leave it out: give it a fallback.`,
      properties: describeProperties(shape),
      allOf: [refer("any"), ...common],
    };
  }
  return {
    description: DESCRIPTIONS[name],
    ...(required && { required }),
    properties: describeProperties(shape),
    additionalProperties: refer("any"),
    allOf: [refer("places"), ...common],
  };
}

const NAMES = Object.keys(SHAPES).filter((name) => name !== "Action.OpenUrl");
const ELEMENTS = NAMES.filter((name) => SHAPES[name]?.isElement);
const LAYOUTS = NAMES.filter((name) => name.startsWith("Layout."));

const ofType = (type: Schema) => ({ required: ["type"], properties: { type } });

/** Recognizes a type by a pattern, since editors would suggest the words of an enum. */
const ofTypes = (...names: readonly string[]) =>
  ofType({ type: "string", pattern: `^(?:${names.join("|").replaceAll(".", "\\.")})$` });

/** A part whose type says what it is; unknown ones may have any properties. */
const TYPED_PART: Schema = when(
  ofTypes(...NAMES),
  { allOf: NAMES.map((name) => when(ofTypes(name), refer(name))) },
  refer("any"),
);

function describePlace(role: Role): Schema {
  const type = STRICT_ROLES.has(role) ? "object" : ["object", "null"];
  if (role === "layout") return { type, ...suggestTypes(LAYOUTS), allOf: [refer("typed")] };
  if (role === "element") {
    const misspelt = `^(?!(?:${ELEMENTS.join("|")})$)(?:${ignoreCase(ELEMENTS.join("|"))})$`;
    return {
      type,
      required: ["type"],
      errorMessage: `This has to be an element with a type: otherwise ${LOST}`,
      properties: {
        type: {
          anyOf: [
            { enum: ELEMENTS },
            {
              type: ["string", "number", "boolean", "null"],
              not: { type: "string", pattern: misspelt },
            },
          ],
        },
      },
      allOf: [refer("typed")],
    };
  }
  if (NAMED_ROLES.has(role)) {
    return { type, properties: { type: { enum: [role, null] } }, allOf: [refer(role)] };
  }
  if (!TYPED_ROLES.has(role)) return { type, allOf: [refer(role)] };
  const others =
    role === "TextRun" ? { const: "CitationRun" } : { type: ["number", "boolean", "null"] };
  return {
    type: role === "TextRun" ? ["object", "string"] : type,
    required: ["type"],
    properties: { type: { anyOf: [{ const: role }, others] } },
    ...when(ofType({ const: role }), refer(role), refer("any")),
  };
}

const suggestTypes = (names: readonly string[]) => ({
  properties: { type: { anyOf: [{ enum: names }, true] } },
});

/** The definitions of an Adaptive Card, which is the one named `AdaptiveCard.root`. */
export const describeAdaptiveCard = (): Record<string, Schema> => ({
  "AdaptiveCard.root": {
    required: ["type", "version"],
    properties: {
      type: { const: "AdaptiveCard" },
      version: { type: "string", pattern: "^\\d{1,4}\\.\\d{1,4}$", description: 'Write "1.5".' },
    },
    allOf: [refer("AdaptiveCard")],
  },
  ...Object.fromEntries(NAMES.map((name) => [name, describeShape(name, SHAPES[name] as Shape)])),
  ...Object.fromEntries(
    ROLES.filter((role) => role !== "fallback").map((role) => [
      `Place.${role}`,
      describePlace(role),
    ]),
  ),
  ...describeKinds(),
  typed: TYPED_PART,
  places: PLACES,
  common: {
    properties: Object.fromEntries(
      Object.entries(COMMON).map(([key, kind]) => [key, describeKind(kind)]),
    ),
  },
});
