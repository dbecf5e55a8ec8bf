import { copyBytes } from "../core/raw-body.ts";
import { getSubtle } from "../web/hmac.ts";
import { encodeBase64 } from "./text-encoding.ts";

export type Algorithm = "SHA-1" | "SHA-256" | "SHA-384" | "SHA-512";

/** Computes a digest of a body, in base64. */
export type Hash = (
  body: Uint8Array<ArrayBuffer>,
  algorithm: Algorithm,
) => string | Promise<string>;

/** The hash functions of a runtime. */
export interface Hasher {
  /** Computes the hash of a message without a key. */
  readonly hash: Hash;
  /** Computes the HMAC of messages with a key. */
  hmacUnder(key: Uint8Array): Hash;
  /** Lets the runtime do other work between two batches. */
  pause(): void | Promise<void>;
}

/** Takes the fastest hash functions that the runtime has. */
export const createHasher = (): Hasher => createNodeHasher() ?? WEB_HASHER;

const WEB_HASHER: Hasher = {
  hash: async (message, algorithm) => toBase64(await getSubtle().digest(algorithm, message)),
  hmacUnder(key) {
    const imported = new Map<Algorithm, Promise<CryptoKey>>();
    // HMAC pads a short key with zeros, so these two are the same key, but Web Crypto rejects the empty one.
    const bytes = key.length === 0 ? new Uint8Array(1) : copyBytes(key);
    const importFor = (hash: Algorithm): Promise<CryptoKey> => {
      const key =
        imported.get(hash) ??
        getSubtle().importKey("raw", bytes, { name: "HMAC", hash }, false, ["sign"]);
      imported.set(hash, key);
      return key;
    };
    return async (body, algorithm) =>
      toBase64(await getSubtle().sign("HMAC", await importFor(algorithm), body));
  },
  // Web Crypto works in threads of its own.
  pause() {},
};

const toBase64 = (digest: ArrayBuffer): string => encodeBase64(new Uint8Array(digest));

/** What is used of Node.js; src/diagnose is compiled without its types. */
interface NodeModules {
  readonly "node:crypto": NodeCrypto;
  readonly "node:timers": NodeTimers;
}

interface NodeCrypto {
  createHash(algorithm: string): NodeDigest;
  createHmac(algorithm: string, key: Uint8Array): NodeDigest;
}

interface NodeDigest {
  update(bytes: Uint8Array): NodeDigest;
  digest(encoding: "base64"): string;
}

interface NodeTimers {
  setImmediate(callback: () => void): unknown;
}

// Web Crypto does each hash in another thread, which takes more than twice as long.
function createNodeHasher(): Hasher | undefined {
  const crypto = findNodeModule("node:crypto");
  const timers = findNodeModule("node:timers");
  if (!crypto || !timers) return undefined;
  const { createHash, createHmac } = crypto;
  return {
    hash: (message, algorithm) =>
      createHash(NODE_NAMES[algorithm]).update(message).digest("base64"),
    hmacUnder: (key) => (body, algorithm) =>
      createHmac(NODE_NAMES[algorithm], key).update(body).digest("base64"),
    pause: () => new Promise((resolve) => timers.setImmediate(resolve)),
  };
}

/** Finds a module of Node.js without an import, which browsers could not load. */
function findNodeModule<Name extends keyof NodeModules>(name: Name): NodeModules[Name] | undefined {
  const { process } = globalThis as {
    process?: { getBuiltinModule?(name: Name): NodeModules[Name] | undefined };
  };
  try {
    return process?.getBuiltinModule?.(name);
  } catch {
    // A stand-in for the process of Node.js may throw at what it does not have.
    return undefined;
  }
}

const NODE_NAMES: Readonly<Record<Algorithm, string>> = {
  "SHA-1": "sha1",
  "SHA-256": "sha256",
  "SHA-384": "sha384",
  "SHA-512": "sha512",
};
