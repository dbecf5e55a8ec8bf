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

/** Gives the bytes of a body, without a copy where the body is bytes already. */
export function bytesOf(body: RawBody): Uint8Array {
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (tagOf(body) === "Uint8Array" && ArrayBuffer.isView(body)) {
    return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  }
  if (tagOf(body) === "ArrayBuffer") return new Uint8Array(body as ArrayBuffer);
  throw unusableBody(body);
}

// Not `instanceof`: under vm contexts and some test runners, bytes come from another realm.
const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

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
