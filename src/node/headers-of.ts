import type { IncomingMessage } from "node:http";
import type { HeaderReader, RequestHeaders } from "../serve/request-head.ts";

/**
 * Reads headers as they came, and only those that are asked for: `headers` drops a second Authorization, and
 * `headersDistinct` takes longer than the signature.
 */
export function headersOf({ rawHeaders, headers }: IncomingMessage): RequestHeaders | HeaderReader {
  // What only behaves as a request may have no raw ones.
  if (!rawHeaders) return headers;
  return {
    get(name) {
      const wanted = name.toLowerCase();
      return rawHeaders.filter(
        (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === wanted,
      );
    },
  };
}
