import { isBytes, tagOf } from "./bytes.ts";
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
    // A detached buffer has no bytes, and refuses even none of them.
    if (!body.length) return new Uint8Array();
    return body.buffer[Symbol.toStringTag] === "ArrayBuffer" ? body : new Uint8Array(body);
  }
  const tag = tagOf(body);
  try {
    // Throws for what only says that it is an ArrayBuffer, and for one that was given away.
    if (tag === "ArrayBuffer") return new Uint8Array(new DataView(body).buffer);
  } catch {}
  throw new UsageError(
    /^(Object|Array)$/.test(tag) ? "ERR_BODY_ALREADY_PARSED" : "ERR_BODY_INVALID",
    `The body is of type ${tag}, not the raw bytes, as a string, Uint8Array or ArrayBuffer. ` +
      "Express: express.raw({ type: () => true }) before express.json(). Fastify: addContentTypeParser, " +
      "parseAs 'buffer'. NestJS: rawBody: true, then request.rawBody. Cloud Functions: request.rawBody. " +
      "Next.js, Hono, Workers: await request.arrayBuffer(). node:http: collect the chunks.",
  );
}
