/** Tells whether a value from JSON is what a type claims. */
export type Check = (value: unknown) => boolean;

type Known<Type> = keyof {
  [Field in keyof Type as string extends Field ? never : Field]: unknown;
};

export const isText: Check = (value) => typeof value === "string";

export const isFlag: Check = (value) => typeof value === "boolean";

export const isAnything: Check = () => true;

/** Lets `null` and a missing field pass: Teams sends both for "nothing". */
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value);

export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** Checks every field that `Type` names; fields it does not name may be anything. */
export function fieldsOf<Type>(checks: Readonly<Record<Known<Type>, Check>>): Check {
  const entries = Object.entries<Check>(checks);
  return (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    entries.every(([field, check]) => check((value as Record<string, unknown>)[field]));
}
