/** What a pasted text contains, and a sentence that says what was taken from it. */
export interface Pasted {
  /** The value of the Authorization header. Empty if a request has none. */
  readonly authorization: string;
  /** The body of a whole request. */
  readonly body?: string;
  readonly said: string;
}

const REQUEST_LINE = /^[A-Z]+ \S+ HTTP\/\d(?:\.\d)?$/;
const HEADER_LINE = /^([\w-]+):[ \t]*(.*)$/;
/** Also as JSON, as JavaScript, or as an option of curl. */
const NAMED_VALUE =
  /^(?:(?:-H|--header)[ =]*)?["']?authorization["']?\s*:\s*["']?(HMAC [^"',]+)["']?,?$/i;
const BARE_VALUE = /^HMAC +\S+$/i;
const SIGNATURE = /^[A-Za-z0-9+/]{43}=$/;
const HEX_DIGEST = /^[0-9a-f]{64}$/i;

/** Recognizes a request, a header or a digest. Returns `undefined` for any other text, such as a body. */
export function readPasted(text: string): Pasted | undefined {
  return readRequest(text) ?? readAuthorization(text.trim());
}

function readAuthorization(text: string): Pasted | undefined {
  // The longest of them is a line.
  if (text.length > 1000) return undefined;
  const named = NAMED_VALUE.exec(text)?.[1];
  if (named) return { authorization: named.trim(), said: "Took the Authorization header." };
  if (BARE_VALUE.test(text))
    return { authorization: text, said: "Took the value of the Authorization header." };
  if (SIGNATURE.test(text))
    return {
      authorization: `HMAC ${text}`,
      said: "Took a bare signature, and put HMAC in front of it.",
    };
  if (HEX_DIGEST.test(text))
    return {
      authorization: `HMAC ${encodeBase64(text)}`,
      said: "Took a hexadecimal digest. Teams sends the same 32 bytes as base64, so that is what the header shows.",
    };
  return undefined;
}

function encodeBase64(hex: string): string {
  const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return btoa(String.fromCharCode(...bytes));
}

/** Reads a request line, headers, an empty line and a body. The request line or the body may be missing. */
function readRequest(text: string): Pasted | undefined {
  const trimmed = text.trimStart();
  const first = /^.*/.exec(trimmed)?.[0] ?? "";
  const hasRequestLine = REQUEST_LINE.test(first);
  if (!hasRequestLine && !HEADER_LINE.test(first)) return undefined;
  const end = /\r?\n\r?\n/.exec(trimmed);
  const lines = trimmed.slice(0, end?.index).trimEnd().split(/\r?\n/);
  const headers = lines.slice(hasRequestLine ? 1 : 0).map((line) => HEADER_LINE.exec(line));
  if (headers.includes(null) || (!hasRequestLine && headers.length < 2)) return undefined;
  const getAll = (name: string) =>
    headers
      .filter((header) => header?.[1]?.toLowerCase() === name)
      .map((header) => header?.[2] ?? "");
  const values = getAll("authorization");
  if (!hasRequestLine && values.length === 0) return undefined;

  const sent = end ? trimmed.slice(end.index + end[0].length) : "";
  const { body, said } = measureBody(sent, getAll("content-length")[0]);
  const isChunked = /chunked/i.test(getAll("transfer-encoding").join());
  return {
    authorization: values[0]?.trim() ?? "",
    body,
    said: [
      values.length === 0
        ? "Took a request without an Authorization header"
        : "Took the Authorization header",
      ` and ${body === "" ? "no body" : `a body of ${formatBytes(body)}`}.`,
      values.length > 1 ? " The request has several Authorization headers: this is the first." : "",
      said,
      isChunked
        ? " The body is chunked, so its chunk sizes are in it: paste the body without them."
        : "",
    ].join(""),
  };
}

/** Compares the body with its Content-Length, and drops line breaks that follow it. */
function measureBody(
  sent: string,
  contentLength: string | undefined,
): { body: string; said: string } {
  const length = /^\d+$/.test(contentLength ?? "") ? Number(contentLength) : undefined;
  if (length === undefined || countBytes(sent) === length) return { body: sent, said: "" };
  let end = sent.length;
  while (/[\r\n]/.test(sent.charAt(end - 1))) end--;
  const body = sent.slice(0, end);
  if (countBytes(body) === length)
    return {
      body,
      said: " Left out the line break after it, which Content-Length does not count.",
    };
  const lost = ` Content-Length says ${length.toLocaleString("en")} bytes, so copying has changed the body. Use a file if you can.`;
  return { body: sent, said: lost };
}

const countBytes = (text: string) => new TextEncoder().encode(text).length;
const formatBytes = (text: string) => `${countBytes(text).toLocaleString("en")} bytes`;
