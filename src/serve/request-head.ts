import { UsageError } from "../core/usage-error.ts";
import type { HeaderValue } from "../core/verify/authorization-header.ts";
import type { PendingRequest } from "./incoming-request.ts";

/**
 * Headers as servers hand them over: an object, with names in any case, or the `Headers` of fetch.
 *
 * @example
 * ```ts
 * import type { RequestHeaders } from "teams-outgoing-webhook";
 *
 * const both: RequestHeaders[] = [{ Authorization: "HMAC …" }, new Headers({ accept: "*\/*" })];
 * console.log(both.length); // 2
 * ```
 */
export type RequestHeaders =
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | {
      /** Gives the value of a header by its name, in any case. */
      get(name: string): string | null | undefined;
    };

/** What an edge reads headers from: like `Headers`, but it may give several values apart. */
export interface HeaderReader {
  get(name: string): HeaderValue;
}

/**
 * What is known of a request before its body is read. Nothing in it is authentic yet: whoever sent
 * the request chose it.
 *
 * Printing it shows no header, so the signature does not get into a log by accident.
 *
 * @example
 * ```ts
 * import type { RequestHead } from "teams-outgoing-webhook";
 *
 * const line = ({ method, url, header }: RequestHead) => `${method} ${url} ${header("x-ms-request-id")}`;
 * ```
 */
export interface RequestHead {
  /** The method, as it came. */
  readonly method: string;
  /** The address as the server gives it: from `/` on Node.js, whole with fetch, maybe empty elsewhere. */
  readonly url: string;
  /**
   * The parameters behind the `?` of the callback URL, decoded; of one that is there twice, the last.
   * A `Map`, so no name finds what objects inherit.
   */
  readonly query: ReadonlyMap<string, string>;
  /** Gives a header by its name in any case; of several values, all of them joined by a comma. */
  header(name: string): string | undefined;
}

/** Reads the head of a request once. */
export function headOf({
  method,
  url,
  headers,
}: Pick<PendingRequest, "method" | "url" | "headers">): RequestHead {
  return {
    method,
    url,
    query: new Map(new URLSearchParams(/^[^?#]*\?([^#]*)/.exec(url)?.[1])),
    header: (name) => {
      const values = headerValues(headers, name);
      return values.length > 0 ? values.join(", ") : undefined;
    },
  };
}

/** Gives every value of a header; two names that differ only in case are the same header. */
export function headerValues(
  headers: RequestHeaders | HeaderReader,
  name: string,
): readonly string[] {
  if (typeof headers !== "object" || headers === null) {
    throw new UsageError(
      "ERR_REQUEST_INVALID",
      "The request has no headers. Pass what your server calls request.headers, an object or Headers.",
    );
  }
  if (typeof headers.get === "function") return listOf(headers.get(name));
  const wanted = name.toLowerCase();
  return Object.entries(headers as Readonly<Record<string, HeaderValue>>)
    .filter(([key]) => key.toLowerCase() === wanted)
    .flatMap(([, value]) => listOf(value));
}

const listOf = (value: HeaderValue): readonly string[] =>
  typeof value === "string" ? [value] : (value ?? []);
