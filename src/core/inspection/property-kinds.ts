import { isJsonObject } from "./inspection.ts";
import type { Kind } from "./shapes.ts";

/** Tells a choice of words from the other kinds of property. */
export const isWords = (kind: Kind): kind is readonly string[] => Array.isArray(kind);

/** The name of a kind of property. */
type KindName = Extract<Kind, string> | "words" | "part";

/** Names the kind of a property. */
export function nameKind(kind: Kind): KindName {
  if (typeof kind === "string") return kind;
  if (isWords(kind)) return "words";
  return "listOf" in kind ? "list" : "part";
}

/** Tells whether the parser of the mobile clients takes a value for a property that is left out: null, {} and []. */
export const isEmpty = (value: unknown): boolean => {
  if (typeof value !== "object") return false;
  if (Array.isArray(value)) return value.length === 0;
  for (const _ in value) return false;
  return true;
};

const acceptText = (value: unknown): boolean => typeof value === "string" || isEmpty(value);
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
const isObjectOrNull = (value: unknown): boolean => value === null || isJsonObject(value);
const acceptAnything = (): boolean => true;

/** Tells of each kind whether the parser of the mobile clients takes a value for it. */
export const ACCEPTS: Readonly<Record<KindName, (value: unknown) => boolean>> = {
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
export const WANTED: Readonly<Record<KindName, string>> = {
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

/** Says what a value is, for the same message. */
export const describeValue = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "boolean") return String(value);
  return typeof value === "string" ? "a text" : "a number";
};

/** Tells whether a property that would show something is as good as left out. */
export const isNothing = (value: unknown): boolean =>
  value === undefined || value === "" || isEmpty(value);
