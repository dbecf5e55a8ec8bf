import { UsageError } from "./usage-error.ts";

/**
 * The body exactly as it arrived, before anything parsed it: text, or bytes (`Buffer` is a
 * `Uint8Array`). All three forms of the same bytes give the same answer.
 *
 * Prefer bytes. A server that decodes the body to text may drop a byte order mark or replace what is
 * not UTF-8, and a genuine signature no longer matches.
 */
export type RawBody = string | Uint8Array | ArrayBuffer;

/** The `Symbol.toStringTag` of a value. Unlike `instanceof`, it also works for values of another realm. */
export const getTag = (value: unknown): string =>
  Object.prototype.toString.call(value).slice(8, -1);

/** Tells whether a value is a `Uint8Array`, and not merely tagged as one. */
export const isBytes = (value: unknown): value is Uint8Array =>
  ArrayBuffer.isView(value) && (value as Uint8Array)[Symbol.toStringTag] === "Uint8Array";

/** Returns the bytes of a body. It copies only shared memory, which others could change meanwhile. */
export function toBytes(body: RawBody): Uint8Array {
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (isBytes(body)) {
    // A view of a detached buffer is empty, and using that buffer throws.
    if (!body.length) return new Uint8Array();
    return body.buffer[Symbol.toStringTag] === "ArrayBuffer" ? body : new Uint8Array(body);
  }
  const tag = getTag(body);
  try {
    // Throws for a fake ArrayBuffer and for a detached one.
    if (tag === "ArrayBuffer") return new Uint8Array(new DataView(body).buffer);
  } catch {}
  throw new UsageError(
    isParsed(body) ? "ERR_BODY_ALREADY_PARSED" : "ERR_BODY_INVALID",
    `The body is of type ${tag}, not the raw bytes. Pass a string, Uint8Array or ArrayBuffer. ` +
      "Express: express.raw({ type: () => true }) before express.json(). Fastify: addContentTypeParser, " +
      "parseAs 'buffer'. NestJS: rawBody: true, then request.rawBody. Cloud Functions: request.rawBody. " +
      "Next.js, Hono, Workers: await request.arrayBuffer(). node:http: collect the chunks.",
  );
}

/**
 * Copies bytes, so that nobody else can change them and Web Crypto accepts them. `slice` would not do:
 * that of a Buffer shares its memory.
 */
export const copyBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** Tells whether a body is what a JSON parser makes of one. */
export const isParsed = (body: unknown): boolean => {
  const tag = getTag(body);
  return tag === "Object" || tag === "Array";
};
