import { copyBytes, type RawBody, toBytes } from "../core/raw-body.ts";
import { accepted, type Result, rejected } from "../core/result.ts";
import { UsageError } from "../core/usage-error.ts";
import type { HeaderValue } from "../core/verify/authorization-header.ts";
import type { BodyProblem } from "./body.ts";

/**
 * Headers as servers pass them: an object, with names in any case, or the `Headers` of fetch.
 */
export type RequestHeaders =
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | {
      /** Returns the value of a header by its name, in any case. */
      get(name: string): string | null | undefined;
    };

/** What an edge reads headers from: like `Headers`, but it may return several values of a name. */
export interface HeaderReader {
  get(name: string): HeaderValue;
}

/**
 * A request as any server or function platform can describe it.
 */
export interface IncomingRequest {
  /** The HTTP method, in capitals as HTTP defines it. */
  readonly method: string;
  /** The headers. Only `authorization` is needed. */
  readonly headers: RequestHeaders;
  /** The raw body, before any parser; `null` or `undefined` if the request had none. */
  readonly body: RawBody | null | undefined;
  /** The URL, or its path with the query, for a `tokens` function that chooses by `?id=`. */
  readonly url?: string | undefined;
}

/**
 * The answer to a request, for the server or platform to send as it is.
 */
export interface OutgoingResponse {
  /** `200` for everything that Teams should show, otherwise {@link rejectionStatus} or `500`. */
  readonly status: number;
  /** The headers, with names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The reply as JSON, or the name of the status. */
  readonly body: string;
}

/**
 * What is known of a request before its body is read. Nothing in it is authentic yet: the sender
 * chose it.
 *
 * Printing it shows no header, so that no signature gets into a log by accident.
 */
export interface RequestHead {
  /** The method, as it came. */
  readonly method: string;
  /** The URL as the server gives it: from `/` on Node.js, complete with fetch, possibly empty elsewhere. */
  readonly url: string;
  /**
   * The parameters after the `?` of the callback URL, decoded. If a name comes twice, the last value
   * counts. It is a `Map`, so no name finds what objects inherit.
   */
  readonly query: ReadonlyMap<string, string>;
  /** Returns a header by its name in any case; several values are joined by a comma. */
  header(name: string): string | undefined;
}

/** A request whose body an edge still has to read. */
export interface UnreadRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: RequestHeaders | HeaderReader;
  /** Reads at most so many bytes. `onExpiry` takes a function that stops reading when the time is over. */
  readBody(
    maxBytes: number,
    onExpiry: (stop: () => void) => void,
  ): Result<Uint8Array, BodyProblem> | Promise<Result<Uint8Array, BodyProblem>>;
}

/** Wraps a request whose body is there already. */
export function fromIncomingRequest(request: IncomingRequest): UnreadRequest {
  const isStream = typeof (request as { on?: unknown } | null | undefined)?.on === "function";
  if (typeof request !== "object" || request === null || (isStream && request.body === undefined)) {
    throw new UsageError(
      "ERR_REQUEST_INVALID",
      "The request is not { method, headers, body }, with the raw body. For the request of a server, use " +
        "createNodeListener or createFetchHandler, which read the body.",
    );
  }
  const { method, headers, body, url = "" } = request;
  return {
    method,
    headers,
    url,
    readBody(maxBytes) {
      const limited = limitBody(body ?? "", maxBytes);
      // The caller may reuse the buffer while the handler waits, and must not change what was verified.
      return limited.ok ? accepted(copyBytes(limited.value)) : limited;
    },
  };
}

/** Refuses a body that is larger than allowed. */
export function limitBody(body: RawBody, maxBytes: number): Result<Uint8Array, "body-too-large"> {
  const bytes = toBytes(body);
  return bytes.length > maxBytes ? rejected("body-too-large") : accepted(bytes);
}

/** Reads the head of a request; the query is parsed when it is asked for. */
export const readHead = ({
  method,
  url,
  headers,
}: Pick<UnreadRequest, "method" | "url" | "headers">): RequestHead =>
  new LazyHead(method, url, headers);

class LazyHead implements RequestHead {
  readonly method: string;
  readonly url: string;
  readonly header: RequestHead["header"];
  #query: ReadonlyMap<string, string> | undefined;

  constructor(method: string, url: string, headers: RequestHeaders | HeaderReader) {
    this.method = method;
    this.url = url;
    this.header = (name) => {
      const values = readHeader(headers, name);
      return values.length > 0 ? values.join(", ") : undefined;
    };
  }

  get query(): ReadonlyMap<string, string> {
    this.#query ??= new Map(new URLSearchParams(/^[^?#]*\?([^#]*)/.exec(this.url)?.[1]));
    return this.#query;
  }
}

/** Returns every value of a header. Names that differ only in case are the same header. */
export function readHeader(
  headers: RequestHeaders | HeaderReader,
  name: string,
): readonly string[] {
  if (typeof headers !== "object" || headers === null) {
    throw new UsageError(
      "ERR_REQUEST_INVALID",
      "The request has no headers. Pass what your server calls request.headers, an object or Headers. If it comes from signedRequest, await that first.",
    );
  }
  if (typeof headers.get === "function") return toList(headers.get(name));
  const wanted = name.toLowerCase();
  return Object.entries(headers as Readonly<Record<string, HeaderValue>>)
    .filter(([key]) => key.toLowerCase() === wanted)
    .flatMap(([, value]) => toList(value));
}

const toList = (value: HeaderValue): readonly string[] =>
  typeof value === "string" ? [value] : (value ?? []);
