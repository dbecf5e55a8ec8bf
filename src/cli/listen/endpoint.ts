import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Activity } from "../../core/activity/activity.ts";
import { commandText } from "../../core/activity/command-text.ts";
import { escapeMarkdown } from "../../core/reply/escape-markdown.ts";
import type { Reply } from "../../core/reply/reply.ts";
import { accepted, type Result } from "../../core/result.ts";
import type { RejectionReason } from "../../core/verify/rejection.ts";
import { prepareTokens } from "../../core/verify/security-tokens.ts";
import { createNodeListener } from "../../node/listener.ts";
import { readBody } from "../../node/read-body.ts";
import { verifyOutgoingWebhook } from "../../node/verify.ts";
import type { BodyProblem } from "../../serve/body.ts";
import { createReplayMemory } from "../../serve/replay-memory.ts";
import { rejectionResponse } from "../../serve/response.ts";
import type { NamedTokens } from "../read-tokens.ts";
import type { Answer } from "../send/post.ts";

/** What the endpoint accepts and answers. */
export interface EndpointSettings {
  readonly tokens: NamedTokens;
  /** The reply; without one, the endpoint echoes the message. */
  readonly reply: Reply | undefined;
  /** Sends a request on to another server, which answers it. */
  readonly forward: ((request: ReceivedRequest) => Promise<Answer>) | undefined;
  readonly maxAgeSeconds: number;
  readonly now: () => number;
}

/** A request as it arrived. */
export interface ReceivedRequest {
  readonly method: string;
  /** The path with its query, which may contain a key. */
  readonly url: string;
  readonly rawHeaders: readonly string[];
  readonly authorization: readonly string[] | undefined;
  readonly body: Uint8Array;
}

/** A request and its outcome. */
export interface Exchange {
  readonly request: ReceivedRequest;
  readonly receivedAt: number;
  readonly milliseconds: number;
  /** The status of the answer; `undefined` where the sender hung up before it had one. */
  readonly status: number | undefined;
  readonly reason: RejectionReason | undefined;
  readonly authentic: { readonly activity: Activity; readonly tokenName: string } | undefined;
  /** The answer of the server that the request was forwarded to. */
  readonly forwarded: Answer | undefined;
}

type RequestOutcome = Pick<Exchange, "reason" | "authentic" | "forwarded">;

/** Creates a listener that answers as the one that users serve with, and reports each exchange. */
export function createEndpoint(
  settings: EndpointSettings,
  onExchange: (exchange: Exchange) => void,
): RequestListener {
  const answer = settings.forward
    ? createForwarder(settings, settings.forward)
    : createReplier(settings);

  return async (incoming, response) => {
    // An open connection would keep the program from ending.
    response.shouldKeepAlive = false;
    const receivedAt = settings.now();
    const started = performance.now();
    // The sender may hang up at any moment, also before its body is complete.
    const closed = new Promise((resolve) => response.once("close", resolve));
    const body = await readRawBody(incoming);
    const request: ReceivedRequest = {
      method: incoming.method as string,
      url: incoming.url as string,
      rawHeaders: incoming.rawHeaders,
      authorization: incoming.headersDistinct["authorization"],
      body: body.ok ? body.value : new Uint8Array(),
    };
    const hungUp = incoming.socket.destroyed;
    const outcome = body.ok
      ? answer(request, incoming, response)
      : refuseRequest(body.reason, response);
    await closed;
    onExchange({
      request,
      receivedAt,
      milliseconds: performance.now() - started,
      status: !hungUp && response.writableFinished ? response.statusCode : undefined,
      ...(await outcome),
    });
  };
}

type AnswerRequest = (
  request: ReceivedRequest,
  incoming: IncomingMessage,
  response: ServerResponse,
) => RequestOutcome | Promise<RequestOutcome>;

const NO_OUTCOME: RequestOutcome = {
  reason: undefined,
  authentic: undefined,
  forwarded: undefined,
};

function refuseRequest(reason: RejectionReason, response: ServerResponse): RequestOutcome {
  const { status, headers } = rejectionResponse(reason);
  response.writeHead(status, headers).end();
  return { ...NO_OUTCOME, reason };
}

/** Creates a function that answers with the listener that users serve with. */
function createReplier({ tokens, reply, maxAgeSeconds }: EndpointSettings): AnswerRequest {
  const prepared = prepareTokens(tokens);
  const claim = createReplayMemory();
  return (request, incoming, response) => {
    const outcome: { -readonly [Key in keyof RequestOutcome]: RequestOutcome[Key] } = {
      ...NO_OUTCOME,
    };
    // The listener uses this body instead of reading the request.
    Object.assign(incoming, { rawBody: request.body });
    createNodeListener({
      tokens: prepared,
      maxAgeSeconds,
      claim,
      onReject(reason) {
        outcome.reason = reason;
      },
      reply(activity, { tokenName }) {
        outcome.authentic = { activity, tokenName };
        return reply ?? echo(activity);
      },
    })(incoming, response);
    return outcome;
  };
}

/** Creates a function that lets another server answer, and verifies the request only for the report. */
function createForwarder(
  { tokens, maxAgeSeconds, now }: EndpointSettings,
  forward: NonNullable<EndpointSettings["forward"]>,
): AnswerRequest {
  const prepared = prepareTokens(tokens);
  return async (request, _, response) => {
    if (request.method !== "POST") return refuseRequest("method-not-allowed", response);
    const verification = verifyOutgoingWebhook(request, prepared, { maxAgeSeconds, now: now() });
    const forwarded = await forward(request);
    const status = statusToSender(forwarded);
    if (forwarded.kind === "answer") {
      response.writeHead(status, withoutHopHeaders(forwarded.rawHeaders));
      response.end(forwarded.body);
    } else response.writeHead(status).end();
    return {
      forwarded,
      reason: verification.ok ? undefined : verification.reason,
      authentic: verification.ok ? verification : undefined,
    };
  };
}

/** The status that the sender gets for the answer of the other server: 502 where there is none. */
export const statusToSender = (forwarded: Answer): number =>
  forwarded.kind === "answer" ? forwarded.status : 502;

// These are about one connection (RFC 9110 §7.6.1); the length is that of the body.
const HOP_HEADERS =
  /^(connection|content-length|expect|host|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/i;

/** Removes the headers that are about one connection, and keeps all others as they are. */
export const withoutHopHeaders = (rawHeaders: readonly string[]): string[] =>
  rawHeaders.filter((_, index) => !HOP_HEADERS.test(rawHeaders[index - (index % 2)] as string));

/** Reads the body before the listener does, so that it can be saved and diagnosed. */
async function readRawBody(request: IncomingMessage): Promise<Result<Uint8Array, BodyProblem>> {
  if (request.method !== "POST") return accepted(new Uint8Array());
  let timer: NodeJS.Timeout | undefined;
  const body = await readBody(request, MAX_BODY_BYTES, (stop) => {
    timer = setTimeout(stop, BODY_TIMEOUT_MS);
  });
  clearTimeout(timer);
  return body;
}

// The defaults of the listener.
const MAX_BODY_BYTES = 1_048_576;
const BODY_TIMEOUT_MS = 4500;

function echo(activity: Activity): string {
  const heard = commandText(activity).slice(0, 2000);
  return heard === "" ? "I am listening." : `You said: ${escapeMarkdown(heard)}`;
}
