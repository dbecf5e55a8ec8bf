import { isArrayBuffer, isBytes, tagOf } from "./bytes.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The body exactly as it arrived, before anything parsed it: text, or bytes (`Buffer` is a
 * `Uint8Array`). All three forms of the same bytes give the same answer.
 *
 * Prefer bytes: a server that decodes to text has already lost a byte order mark, or replaced what
 * is not UTF-8, and then a genuine signature no longer matches.
 *
 * @example
 * ```ts
 * import { computeHmac, type RawBody } from "teams-outgoing-webhook";
 *
 * const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
 * const bodies: RawBody[] = ["🍺", new TextEncoder().encode("🍺"), Buffer.from("🍺")];
 * console.log(new Set(bodies.map((body) => computeHmac(body, token))).size); // 1
 * ```
 */
export type RawBody = string | Uint8Array | ArrayBuffer;

/** Gives the bytes of a body, without a copy where nobody else can change them meanwhile. */
export function bytesOf(body: RawBody): Uint8Array {
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (isBytes(body)) {
    const { buffer, byteOffset, byteLength } = body;
    // A detached buffer has no bytes, and refuses even none of them.
    if (byteLength === 0) return new Uint8Array();
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    return tagOf(buffer) === "SharedArrayBuffer" ? bytes.slice() : bytes;
  }
  if (isArrayBuffer(body)) return new Uint8Array(body);
  throw unusableBody(body);
}

function unusableBody(body: unknown): UsageError {
  const tag = tagOf(body);
  if (tag === "Object" || tag === "Array") {
    return new UsageError(
      "ERR_BODY_ALREADY_PARSED",
      "The body is a parsed object, but the signature covers the raw bytes, and serialising it again " +
        "does not bring them back. Hand over what arrived. Express: express.raw({ type: () => true }) " +
        "on this route, before express.json(). Fastify: addContentTypeParser with parseAs: 'buffer'. " +
        "NestJS: rawBody: true, then request.rawBody. Cloud Functions: request.rawBody. Next.js, Hono, " +
        "Workers, Deno, Bun: await request.arrayBuffer(). node:http: collect the chunks as a Buffer.",
    );
  }
  return new UsageError(
    "ERR_BODY_INVALID",
    `The body is ${describeType(tag)}. Pass what arrived as a string, a Uint8Array (Buffer is one) or an ArrayBuffer.`,
  );
}

function describeType(tag: string): string {
  if (tag === "Undefined" || tag === "Null") {
    return `${tag.toLowerCase()}: nothing has read it yet, or the request had none (then pass "")`;
  }
  if (tag === "Promise") return "a Promise: await it first";
  return `of type ${tag}`;
}
