import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { isUtf8 } from "node:buffer";
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import * as node from "../../../src/index.ts";
import * as web from "../../../src/web.ts";
import { fuzzed, fuzzedAsync } from "./fuzzed.ts";
import { type AnyRequest, anyRequest, token } from "./signed-requests.ts";
import { expectedVerdict } from "./verdict-oracle.ts";

/** The possible verdicts on a body with a right signature. */
const BODY_REASONS = ["body-not-utf8", "body-not-json", "activity-invalid"];

function judge(
  request: AnyRequest,
  signature: node.SignatureVerification,
  verification: node.Verification,
) {
  const expected = expectedVerdict(request);
  deepStrictEqual(signature, expected);
  if (!signature.ok) return deepStrictEqual(verification, expected);
  if (verification.ok) return strictEqual(verification.tokenName, signature.tokenName);
  strictEqual(BODY_REASONS.includes(verification.reason), true);
  strictEqual(verification.reason === "body-not-utf8", !isUtf8(request.bytes));
}

export const verdicts = [
  fuzzed("the verdict of the node edge is the oracle's", 2000, anyRequest, (request) => {
    const { tokens } = request;
    const verification = node.verifyOutgoingWebhook(request, tokens);
    judge(request, node.verifySignature(request, tokens), verification);
  }),

  fuzzedAsync("the verdict of the web edge is the oracle's", 500, anyRequest, async (request) => {
    const prepared = web.prepareTokens(request.tokens);
    const verification = await web.verifyOutgoingWebhook(request, prepared);
    judge(request, await web.verifySignature(request, prepared), verification);
  }),

  fuzzed(
    "openssl on the command line makes the same signature",
    10,
    fc.tuple(fc.uint8Array({ maxLength: 5000, size: "max" }), token),
    ([body, secret]) => {
      const hexkey = Buffer.from(secret, "base64").toString("hex");
      const args = ["dgst", "-sha256", "-mac", "HMAC", "-macopt", `hexkey:${hexkey}`, "-binary"];
      const digest = execFileSync("openssl", args, { input: body });
      strictEqual(node.computeHmac(body, secret), digest.toString("base64"));
    },
  ),
];
