import type { RequestListener } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import { expectTypeOf, test } from "vitest";
import * as node from "../../../src/index.ts";
import * as web from "../../../src/web.ts";

const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";

test("a fetch handler is what fetch servers take", () => {
  type Serve = (request: Request, platform?: unknown) => Promise<Response>;
  expectTypeOf(node.createFetchHandler).returns.toExtend<Serve>();
  expectTypeOf(web.createFetchHandler).toEqualTypeOf(node.createFetchHandler);
});

test("a listener is what node:http takes", () => {
  expectTypeOf(node.createNodeListener).returns.toExtend<RequestListener>();
  expectTypeOf<Http2ServerRequest>().toExtend<node.NodeRequest>();
  expectTypeOf<Http2ServerResponse>().toExtend<node.NodeResponse>();
});

test("a context has a signal for fetch, and takes promises of work", () => {
  expectTypeOf<node.HandlerContext["signal"]>().toEqualTypeOf<AbortSignal>();
  expectTypeOf<node.HandlerContext["waitUntil"]>()
    .parameter(0)
    .toEqualTypeOf<PromiseLike<unknown>>();
});

test("a reply is a text, a reply, or nothing, at once or later", () => {
  node.createFetchHandler({ tokens: token, reply: () => "Hi." });
  node.createFetchHandler({ tokens: token, reply: async () => node.textReply("Hi.") });
  node.createFetchHandler({ tokens: token, reply: () => {} });
  node.createFetchHandler({ tokens: token, reply: async () => {} });
  // @ts-expect-error a number cannot be shown
  node.createFetchHandler({ tokens: token, reply: () => 42 });
  // @ts-expect-error a message needs a text
  node.createFetchHandler({ tokens: token, reply: () => ({ type: "message" }) });
  // @ts-expect-error an answer is required
  node.createFetchHandler({ tokens: token });
});

test("the text for a late reply is returned at once", () => {
  const reply = () => "Hi.";
  // @ts-expect-error a promise is too late
  node.createFetchHandler({ tokens: token, reply, onTimeout: async () => "Later." });
});

test("tokens may be looked up and not found", () => {
  const teams = new Map([["contoso", token]]);
  node.createFetchHandler({
    tokens: ({ query }) => teams.get(query.get("id") ?? ""),
    reply: () => "Hi.",
  });
});

test("claim returns true or false", () => {
  const options = { tokens: token, reply: () => "Hi." };
  node.createFetchHandler({ ...options, claim: node.createReplayMemory() });
  // @ts-expect-error Redis returns neither
  node.createFetchHandler({ ...options, claim: async () => "OK" });
});

test("headers may be what servers call headers", () => {
  expectTypeOf<Headers>().toExtend<node.RequestHeaders>();
  expectTypeOf<NodeJS.Dict<string | string[]>>().toExtend<node.RequestHeaders>();
});
