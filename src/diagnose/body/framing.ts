import { type Body, type Original, original } from "./body.ts";

/** The head of an HTTP request before its body, as in a saved request. */
export function* headersIncluded({ text = "" }: Body): Generator<Original> {
  const head = /^(?:[A-Z]+ \S+ HTTP\/[\d.]+|[\w-]+:.*)\r?\n(?:[\w-]+:.*\r?\n)*\r?\n/.exec(text);
  if (head) yield original("body-headers-included", text.slice(head[0].length));
}

/** The chunks of a chunked transfer, with their sizes. */
export function* chunked({ bytes }: Body): Generator<Original> {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const line = String.fromCharCode(...bytes.subarray(at, at + 10));
    const [start, digits = ""] = /^([0-9A-Fa-f]{1,7})\r\n/.exec(line) ?? [];
    if (!start) return;
    const size = Number.parseInt(digits, 16);
    if (size === 0) break;
    at += start.length;
    chunks.push(bytes.subarray(at, at + size));
    at += size + 2;
  }
  yield { code: "body-chunked", bytes: joined(chunks) };
}

/** Puts pieces together. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let end = 0;
  for (const chunk of chunks) {
    whole.set(chunk, end);
    end += chunk.length;
  }
  return whole;
}
