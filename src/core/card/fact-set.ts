import type { ElementOptions } from "./element.ts";

/**
 * Pairs of a name and a value, in two columns.
 *
 * @example
 * ```ts
 * import { type FactSet, fact, factSet } from "teams-outgoing-webhook";
 *
 * const facts: FactSet = factSet([fact("Branch", "main")]);
 * console.log(facts.facts.length); // 1
 * ```
 */
export interface FactSet extends ElementOptions {
  /** Always `"FactSet"`. */
  readonly type: "FactSet";
  /** The pairs. */
  readonly facts: readonly Fact[];
}

/**
 * A name and a value.
 *
 * @example
 * ```ts
 * import { type Fact, fact } from "teams-outgoing-webhook";
 *
 * const branch: Fact = fact("Branch", "main");
 * console.log(branch); // { title: 'Branch', value: 'main' }
 * ```
 */
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
