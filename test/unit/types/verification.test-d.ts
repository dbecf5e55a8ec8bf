import { expectTypeOf, test } from "vitest";
import * as node from "../../../src/index.ts";
import * as web from "../../../src/web.ts";

const request: node.SignedRequest = { body: "", authorization: undefined };

test("the activity can be used only after the result was checked", () => {
  const result = node.verifyOutgoingWebhook(request, "");
  // @ts-expect-error a refusal has no activity
  result.activity;
  // @ts-expect-error and a success has no reason
  result.reason;
  if (result.ok) expectTypeOf(result.activity).toEqualTypeOf<node.Activity>();
  else expectTypeOf(result.reason).toEqualTypeOf<node.RejectionReason>();
});

test("a promise on the web cannot be taken for a result", () => {
  const result = web.verifyOutgoingWebhook(request, "");
  // @ts-expect-error the promise must be awaited
  result.ok;
  expectTypeOf(result).resolves.toEqualTypeOf<web.Verification>();
});

test("an environment variable is a token as it is: at run time, the library reports one that is not set", () => {
  node.verifyOutgoingWebhook(request, process.env["TOKEN"]);
  node.prepareTokens({ contoso: process.env["TOKEN"] });
  web.createFetchHandler({ tokens: process.env["TOKEN"], reply: () => "Hello!" });
  web.verifySignature(request, [process.env["TOKEN"], process.env["NEXT_TOKEN"]]);
  // @ts-expect-error null is no token: it comes from a function that chooses tokens
  node.prepareTokens(null);
});

test("tokens are prepared at once on both edges, and a promise of them is refused", () => {
  expectTypeOf(web.prepareTokens).toEqualTypeOf(node.prepareTokens);
  expectTypeOf(web.prepareTokens).returns.toEqualTypeOf<web.PreparedTokens>();
  // @ts-expect-error await it first
  web.verifySignature(request, Promise.resolve(web.prepareTokens("")));
});

test("a parsed body is not a raw body", () => {
  // @ts-expect-error the signature covers bytes
  node.verifyOutgoingWebhook({ ...request, body: JSON.parse("{}") as { text: string } }, "");
  // @ts-expect-error a body that may be missing has to be checked
  node.verifySignature({ ...request, body: undefined }, "");
});

test("a body may be text or bytes, and a header what frameworks pass", () => {
  expectTypeOf<Buffer>().toExtend<node.RawBody>();
  expectTypeOf<ArrayBuffer>().toExtend<node.RawBody>();
  expectTypeOf<string[] | undefined>().toExtend<node.SignedRequest["authorization"]>();
  expectTypeOf<string | null>().toExtend<node.SignedRequest["authorization"]>();
});

test("both edges share their types", () => {
  expectTypeOf<web.Activity>().toEqualTypeOf<node.Activity>();
  expectTypeOf<web.RejectionReason>().toEqualTypeOf<node.RejectionReason>();
  expectTypeOf<web.UsageErrorCode>().toEqualTypeOf<node.UsageErrorCode>();
});

test("reasons are a closed union", () => {
  // @ts-expect-error not a reason
  node.describeRejection("signature-wrong");
});
