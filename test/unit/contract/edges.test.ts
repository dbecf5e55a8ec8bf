import { afterEach, expect, it, vi } from "vitest";
import * as node from "../../../src/index.ts";
import * as web from "../../../src/web.ts";
import { readVector } from "../../vectors/read-vector.ts";
import { documentedSample } from "./sample.ts";

const { token, otherToken, authorization, body } = documentedSample(
  readVector("documented-inbound-message.json"),
);

afterEach(() => vi.unstubAllGlobals());

it("takes the same prepared tokens on both edges", async () => {
  const prepared = web.prepareTokens({ contoso: token });
  const expected = { ok: true, tokenName: "contoso" };
  expect(node.verifySignature({ body, authorization }, prepared)).toEqual(expected);
  expect(await web.verifySignature({ body, authorization }, prepared)).toEqual(expected);
});

it("verifies and reads the bytes of the call on the web, though the buffer is reused while it waits", async () => {
  const buffer = body.slice();
  const verification = web.verifyOutgoingWebhook({ body: buffer, authorization }, token);
  buffer.fill(0x20);
  expect(await verification).toMatchObject({ ok: true, activity: { from: { name: "Tim Jones" } } });
});

it("takes bytes in shared memory on the web", async () => {
  const shared = new Uint8Array(new SharedArrayBuffer(body.length));
  shared.set(body);
  const result = await web.verifySignature({ body: shared, authorization }, token);
  expect(result.ok).toBe(true);
});

it("takes a body and a header that are parts of a larger request", async () => {
  const request = { method: "POST", headers: { authorization }, body, authorization };
  expect(node.verifySignature(request, token).ok).toBe(true);
  expect((await web.verifySignature(request, token)).ok).toBe(true);
});

// Not in the contract: a page that is not isolated has no such memory.
it("takes no bare memory that others may change for a body", async () => {
  const request = { body: new SharedArrayBuffer(2) as never, authorization };
  const code = "ERR_BODY_INVALID";
  expect(() => node.verifySignature(request, token)).toThrow(expect.objectContaining({ code }));
  await expect(web.verifySignature(request, token)).rejects.toMatchObject({ code });
});

it.each([
  ["node", node],
  ["web", web],
])("finds a body empty that was given away, on the %s edge", async (_, edge) => {
  const bytes = body.slice();
  structuredClone(bytes, { transfer: [bytes.buffer] });
  const result = await edge.verifySignature({ body: bytes, authorization }, token);
  expect(result).toEqual({ ok: false, reason: "body-empty" });
  expect(await edge.computeHmac(bytes, token)).toBe(await edge.computeHmac("", token));
});

it("rejects on the web for the caller's mistakes, and throws only from prepareTokens", async () => {
  const code = expect.objectContaining({ code: "ERR_TOKEN_MALFORMED" });
  await expect(web.verifyOutgoingWebhook({ body, authorization }, "")).rejects.toThrow(code);
  expect(() => web.prepareTokens("")).toThrow(code);
});

it("says so where there is no Web Crypto, as on a page that is not served over https", async () => {
  const refusal = expect.objectContaining({ code: "ERR_WEB_CRYPTO_MISSING" });
  for (const crypto of [{}, undefined]) {
    vi.stubGlobal("crypto", crypto);
    await expect(web.verifySignature({ body, authorization }, token)).rejects.toThrow(refusal);
  }
});

it("finds the one token among fifty", () => {
  const names = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [`team${index}`, index === 25 ? token : otherToken]),
  );
  expect(node.verifySignature({ body, authorization }, names)).toEqual({
    ok: true,
    tokenName: "team25",
  });
});

it("puts no token, header or body into any error or result", async () => {
  const secrets = [token, otherToken, authorization.slice(5), "Tim Jones", "MyCustomBot"];
  const request = { body, authorization };
  const parsed = JSON.parse(Buffer.from(body).toString());
  const mistakes = [
    () => node.verifySignature(request, `"${token}"`),
    () => node.verifySignature(request, { contoso: token, fabrikam: otherToken.slice(1) }),
    () => node.verifySignature({ body: parsed, authorization }, token),
    () => node.verifySignature({ body, authorization: { authorization } as never }, token),
    () => node.verifyOutgoingWebhook(request, token, { maxAgeSeconds: token as never }),
    () => node.computeHmac(parsed, token),
  ];
  for (const mistake of mistakes) {
    try {
      mistake();
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(node.UsageError);
      const { message, stack, cause } = error as Error;
      const told = `${message} ${stack} ${cause} ${JSON.stringify(error)}`;
      for (const secret of secrets) expect(told).not.toContain(secret);
    }
  }
  const refusal = node.verifyOutgoingWebhook({ body, authorization: "HMAC x" }, token);
  expect(refusal).toStrictEqual({ ok: false, reason: "authorization-malformed" });
});
