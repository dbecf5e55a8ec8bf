/** One key that an edge has imported, and the name under which a match is reported. */
export interface NamedKey<Key> {
  readonly name: string;
  readonly key: Key;
}

// Registered, so that tokens prepared by another copy of the package are recognised too.
const brand: unique symbol = Symbol.for("teams-outgoing-webhook.prepared-tokens");

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

/** Tells whether `prepareTokens` made this, on whichever edge and in whichever copy. */
export const isPreparedTokens = (value: unknown): value is PreparedTokens =>
  typeof value === "object" && value !== null && brand in value;

/** Hands out prepared tokens and keeps their keys where nobody else can read them. */
export interface Keyring<Key> {
  seal(keys: readonly NamedKey<Key>[]): PreparedTokens;
  keysOf(tokens: unknown): readonly NamedKey<Key>[] | undefined;
}

/** Makes the keyring of one edge. */
export function createKeyring<Key>(): Keyring<Key> {
  const keysOf = new WeakMap<object, readonly NamedKey<Key>[]>();
  return {
    seal(keys) {
      const tokens = Object.freeze(
        Object.defineProperty({}, brand, { value: true }),
      ) as PreparedTokens;
      keysOf.set(tokens, keys);
      return tokens;
    },
    keysOf: (tokens) => keysOf.get(tokens as object),
  };
}
