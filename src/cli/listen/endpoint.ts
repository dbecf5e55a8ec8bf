import type { IncomingMessage, RequestListener } from "node:http";
import type { Activity } from "../../core/activity/activity.ts";
import { commandText } from "../../core/activity/command-text.ts";
import { escapeMarkdown } from "../../core/reply/escape-markdown.ts";
import type { Reply } from "../../core/reply/reply.ts";
import { accepted, type Result } from "../../core/result.ts";
import type { RejectionReason } from "../../core/verify/rejection.ts";
import { prepareTokens } from "../../core/verify/security-tokens.ts";
import { createNodeListener } from "../../node/listener.ts";
import { readBody } from "../../node/read-body.ts";
import type { BodyProblem } from "../../serve/body.ts";
import { createReplayMemory } from "../../serve/replay-memory.ts";
import { rejectionResponse } from "../../serve/response.ts";
import type { NamedTokens } from "../read-tokens.ts";

/** What the endpoint accepts and answers; without a reply, it echoes the message. */
export interface EndpointSettings {
  readonly tokens: NamedTokens;
  readonly reply: Reply | undefined;
  readonly maxAgeSeconds: number;
  readonly now: () => number;
}

/** A request and its outcome. */
export interface AnsweredRequest {
  readonly request: IncomingMessage;
  readonly body: Uint8Array;
  readonly receivedAt: number;
  readonly milliseconds: number;
  readonly status: number;
  readonly reason: RejectionReason | undefined;
  readonly authentic: { readonly activity: Activity; readonly tokenName: string } | undefined;
}

/** Creates the listener that users serve with, and reports what it reads and answers. */
export function createEndpoint(
  { tokens, reply, maxAgeSeconds, now }: EndpointSettings,
  onAnswered: (request: AnsweredRequest) => void,
): RequestListener {
  const prepared = prepareTokens(tokens);
  const claim = createReplayMemory();

  return async (request: RequestWithBody, response) => {
    // An open connection would keep the program from ending.
    response.shouldKeepAlive = false;
    const receivedAt = now();
    const started = performance.now();
    let reason: RejectionReason | undefined;
    let authentic: AnsweredRequest["authentic"];
    const onReject = (why: RejectionReason) => {
      reason = why;
    };
    const body = await readRawBody(request);

    response.once("close", () => {
      const milliseconds = performance.now() - started;
      const { statusCode: status } = response;
      const rawBody = body.ok ? body.value : new Uint8Array();
      onAnswered({ request, body: rawBody, receivedAt, milliseconds, status, reason, authentic });
    });
    if (!body.ok) {
      onReject(body.reason);
      const { status, headers } = rejectionResponse(body.reason);
      response.writeHead(status, headers).end();
      return;
    }
    request.rawBody = body.value;
    createNodeListener({
      tokens: prepared,
      maxAgeSeconds,
      claim,
      onReject,
      reply(activity, { tokenName }) {
        authentic = { activity, tokenName };
        return reply ?? echo(activity);
      },
    })(request, response);
  };
}

interface RequestWithBody extends IncomingMessage {
  /** The listener uses this body instead of reading the request. */
  rawBody?: Uint8Array;
}

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
