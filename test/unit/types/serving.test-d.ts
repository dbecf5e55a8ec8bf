import type { RequestListener } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import { expectTypeOf, test } from "vitest";
import * as node from "../../../src/index.ts";
import * as web from "../../../src/web.ts";

const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";

test("a fetch handler is what fetch servers take", () => {
  type FetchHandler = (request: Request) => Promise<Response>;
  expectTypeOf(node.createFetchHandler).returns.toEqualTypeOf<FetchHandler>();
  expectTypeOf(web.createFetchHandler).returns.toEqualTypeOf<FetchHandler>();
});

test("a listener is what node:http takes", () => {
  expectTypeOf(node.createNodeListener).returns.toExtend<RequestListener>();
  expectTypeOf<Http2ServerRequest>().toExtend<node.NodeRequest>();
  expectTypeOf<Http2ServerResponse>().toExtend<node.NodeResponse>();
});

test("a signal is what fetch takes", () => {
  expectTypeOf<node.HandlerContext["signal"]>().toEqualTypeOf<AbortSignal>();
});

test("a reply is a text, a reply, or nothing, at once or later", () => {
  node.createFetchHandler({ tokens: token, reply: () => "Hi." });
  node.createFetchHandler({ tokens: token, reply: async () => node.textReply("Hi.") });
  node.createFetchHandler({ tokens: token, reply: () => {} });
  node.createFetchHandler({ tokens: token, reply: async () => {} });
  // @ts-expect-error a number is nothing to show
  node.createFetchHandler({ tokens: token, reply: () => 42 });
  // @ts-expect-error without a text there is nothing to show
  node.createFetchHandler({ tokens: token, reply: () => ({ type: "message" }) });
  // @ts-expect-error there has to be an answer
  node.createFetchHandler({ tokens: token });
});

test("what is late is answered at once", () => {
  const reply = () => "Hi.";
  // @ts-expect-error a promise is too late
  node.createFetchHandler({ tokens: token, reply, onTimeout: async () => "Later." });
});

test("tokens can be looked up, and not be found", () => {
  const teams = new Map([["contoso", token]]);
  node.createFetchHandler({
    tokens: ({ query }) => teams.get(query.get("id") ?? ""),
    reply: () => "Hi.",
  });
});

test("claim says true or false", () => {
  const options = { tokens: token, reply: () => "Hi." };
  node.createFetchHandler({ ...options, claim: node.createReplayMemory() });
  // @ts-expect-error what Redis gives is neither
  node.createFetchHandler({ ...options, claim: async () => "OK" });
});

test("what servers call headers fits", () => {
  expectTypeOf<Headers>().toExtend<node.RequestHeaders>();
  expectTypeOf<NodeJS.Dict<string | string[]>>().toExtend<node.RequestHeaders>();
});
