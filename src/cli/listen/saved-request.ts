/** A request as it came over the wire, to be kept in a file and verified later. */
export interface SavedRequest {
  readonly authorization: string | undefined;
  readonly body: Uint8Array;
}

/** Stands in a file where the signature was left out. */
export const LEFT_OUT = "(left out)";

/** Writes a request as an HTTP message: its first line, its headers as they came, its bytes. */
export function writeRequest(
  first: string,
  rawHeaders: readonly string[],
  body: Uint8Array,
  withAuthorization: boolean,
): Uint8Array {
  let head = `${first} HTTP/1.1\r\n`;
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string;
    const hidden = !withAuthorization && /^(proxy-)?authorization$/i.test(name);
    head += `${name}: ${hidden ? LEFT_OUT : rawHeaders[index + 1]}\r\n`;
  }
  return Buffer.concat([Buffer.from(`${head}\r\n`, "latin1"), body]);
}

/** Reads such a file; `undefined` where it is something else. */
export function readRequest(bytes: Uint8Array): SavedRequest | undefined {
  const message = Buffer.from(bytes);
  const end = message.indexOf("\r\n\r\n");
  const [first = "", ...lines] = message.toString("latin1", 0, Math.max(end, 0)).split("\r\n");
  if (!/^[A-Z]+ \S* HTTP\/1\.1$/.test(first)) return undefined;
  const values = lines.flatMap((line) => /^authorization: ?(.*)$/i.exec(line)?.[1] ?? []);
  return {
    // Twice the header is a request that nothing accepts.
    authorization: values.length > 0 ? values.join(", ") : undefined,
    body: message.subarray(end + 4),
  };
}
