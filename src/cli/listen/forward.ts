import { type Arguments, CommandLineError } from "../command.ts";
import type { Io } from "../io.ts";
import type { NamedTokens } from "../read-tokens.ts";
import { renewActivity, signMessage } from "../send/outgoing-message.ts";
import { type Answer, parseEndpointUrl, post } from "../send/post.ts";
import {
  type Exchange,
  type ReceivedRequest,
  statusToSender,
  withoutHopHeaders,
} from "./endpoint.ts";

/** Sends requests on to the server of the user. */
export interface Forward {
  send(request: ReceivedRequest): Promise<Answer>;
  /**
   * Sends a request again, byte for byte, or with a new id, time and signature; `undefined` where
   * it is not authentic and so cannot be renewed.
   */
  sendAgain(exchange: Exchange, fresh: boolean): Promise<Exchange | undefined>;
}

/** Creates what `--forward-to` asks for; `undefined` without it. */
export function createForward(
  { values }: Arguments,
  tokens: NamedTokens,
  io: Io,
): Forward | undefined {
  const address = values["forward-to"];
  if (address === undefined) {
    if (values["insecure"] === undefined) return undefined;
    throw new CommandLineError("--insecure needs --forward-to URL.");
  }
  const target = parseEndpointUrl(address, values["insecure"] !== undefined);
  async function send({ url, rawHeaders, body }: ReceivedRequest): Promise<Answer> {
    const own = ["host", target.host, "content-length", String(body.length)];
    const message = { body, headers: [...own, ...withoutHopHeaders(rawHeaders)] };
    return post(withQuery(target, url), message, io);
  }

  return {
    send,
    async sendAgain(exchange, fresh) {
      const request = fresh ? renewRequest(exchange, tokens, io.now()) : exchange.request;
      if (!request) return undefined;
      const receivedAt = io.now();
      const forwarded = await send(request);
      return {
        ...exchange,
        request,
        receivedAt,
        forwarded,
        milliseconds: forwarded.milliseconds,
        status: statusToSender(forwarded),
      };
    },
  };
}

/** Adds the query of the request, by which a server may choose a team, unless the address has its own. */
function withQuery(target: URL, requestUrl: string): URL {
  const url = new URL(target);
  if (url.search === "") url.search = /\?.*/.exec(requestUrl)?.[0] ?? "";
  return url;
}

function renewRequest(
  { request, authentic }: Exchange,
  tokens: NamedTokens,
  sentAt: number,
): ReceivedRequest | undefined {
  if (!authentic) return undefined;
  const token = tokens[authentic.tokenName] as string;
  const { body, headers } = signMessage(renewActivity(authentic.activity, sentAt), token);
  const rawHeaders = Object.entries(headers).flat();
  return { ...request, body, rawHeaders };
}
