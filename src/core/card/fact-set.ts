import type { ElementOptions } from "./element.ts";

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
 * @param facts - The pairs, made with {@link fact}.
 * @param options - The space above, and the like.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { fact, factSet } from "teams-outgoing-webhook";
 *
 * console.log(factSet([fact("Tests", "683"), fact("Failed", "0")]).facts.length); // 2
 * ```
 */
export const factSet = (facts: readonly Fact[], options: ElementOptions = {}): FactSet => ({
  type: "FactSet",
  facts,
  ...options,
});

/**
 * Builds a pair of a name and a value, both in Markdown.
 *
 * @param title - The name. Put what people typed through {@link escapeMarkdown}.
 * @param value - The value, likewise.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { escapeMarkdown, fact } from "teams-outgoing-webhook";
 *
 * console.log(fact("Branch", escapeMarkdown("feature/_new_")).value); // feature/\_new\_
 * ```
 */
export const fact = (title: string, value: string): Fact => ({ title, value });
