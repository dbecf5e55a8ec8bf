import { type ElementOptions, type Falsy, keepTruthy } from "./element.ts";

/** Pairs of a name and a value, in two columns. */
export interface FactSet extends ElementOptions {
  /** Always `"FactSet"`. */
  readonly type: "FactSet";
  /** The pairs. */
  readonly facts: readonly Fact[];
}

/** A name and a value. */
export interface Fact {
  /** The name, in Markdown. */
  readonly title: string;
  /** The value, in Markdown. */
  readonly value: string;
}

/**
 * Builds pairs of a name and a value.
 *
 * @param facts - The pairs: `[title, value]`, or made with {@link fact}.
 * @param options - The space above, and the like.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { factSet } from "teams-outgoing-webhook";
 *
 * console.log(factSet([["Tests", 683], ["Failed", 0]]).facts[0]); // { title: 'Tests', value: '683' }
 * ```
 */
export const factSet = (
  facts: readonly (Fact | readonly [title: string, value: string | number] | Falsy)[],
  options: ElementOptions = {},
): FactSet => ({
  type: "FactSet",
  facts: keepTruthy(facts).map((item) => ("title" in item ? item : fact(item[0], item[1]))),
  ...options,
});

/**
 * Builds a pair of a name and a value, both in Markdown.
 *
 * @param title - The name. Put what people typed through {@link escapeMarkdown}.
 * @param value - The value, likewise; a number is written as text.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { escapeMarkdown, fact } from "teams-outgoing-webhook";
 *
 * console.log(fact("Branch", escapeMarkdown("feature/_new_")).value); // feature/\_new\_
 * ```
 */
export const fact = (title: string, value: string | number): Fact => ({
  title,
  // Mobile clients lose the whole card for a number.
  value: typeof value === "number" ? String(value) : value,
});
