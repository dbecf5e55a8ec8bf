import { tagOf } from "../bytes.ts";

/** One key that an edge has imported, and the name under which a match is reported. */
export interface NamedKey<Key> {
  readonly name: string;
  readonly key: Key;
}

declare const brand: unique symbol;

/**
 * Security tokens that `prepareTokens` has checked and decoded once, ready for every request.
 *
 * It shows nothing of the tokens: printing or serialising it gives an empty object. Tokens prepared
 * by `teams-outgoing-webhook` do not work with `teams-outgoing-webhook/web`, nor the other way round.
 *
 * @example
 * ```ts
 * import { type PreparedTokens, prepareTokens } from "teams-outgoing-webhook";
 *
 * const tokens: PreparedTokens = prepareTokens("vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=");
 * console.log(JSON.stringify(tokens)); // {}
 * ```
 */
export interface PreparedTokens {
  /** Keeps other objects from being taken for prepared tokens. There is nothing to read. */
  readonly [brand]: true;
}

/** Tells whether `prepareTokens` made this, on whichever edge, or still makes it: a promise. */
export const isPreparation = (value: unknown): boolean => /Pr(epared|omise)/.test(tagOf(value));

// A word rather than a class, so that tokens prepared by another copy of the package show it too.
const TAG = "PreparedTokens";

/** Makes something opaque; the edge remembers its keys where nobody else can read them. */
export const opaqueTokens = (): PreparedTokens =>
  Object.freeze(Object.defineProperty({}, Symbol.toStringTag, { value: TAG })) as PreparedTokens;
