import { createHash, createHmac, createSecretKey } from "node:crypto";
import * as octokit from "@octokit/webhooks-methods";
import { Webhook as StandardWebhook } from "standardwebhooks";
import Stripe from "stripe";
import { Webhook as SvixWebhook } from "svix";
import {
  computeHmac,
  prepareTokens,
  signOutgoingWebhook,
  verifyOutgoingWebhook,
  verifySignature,
} from "../../../dist/index.js";
import { sampleAlgorithm } from "./sample-algorithm.mjs";

const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";

/**
 * Gives everybody's verification of a body: `right` and `wrong` run it with a signature that fits and
 * one that does not; `accepts` reads off an outcome, or the error thrown, whether it was accepted.
 */
export async function contestantsFor(body) {
  const signature = signOutgoingWebhook(body, token);
  const prepared = prepareTokens(token);
  const text = body.toString();
  const isOk = (result) => result.ok === true;
  const isTrue = (result) => result === true;
  const didNotThrow = (result) => !(result instanceof Error);

  const library = (verify, tokens) => ({
    run: (authorization) => verify({ body, authorization }, tokens),
    right: signature,
    accepts: isOk,
  });
  const sample = sampleAlgorithm(token);
  const key = createSecretKey(Buffer.from(token, "base64"));
  const hmac = () => createHmac("sha256", key).update(body).digest("base64");

  const timestamp = new Date();
  const headersWith = (value) => ({
    "webhook-id": "1",
    "webhook-timestamp": String(Math.floor(timestamp / 1000)),
    "webhook-signature": value,
  });
  const standard = new StandardWebhook(token);
  const svix = new SvixWebhook(token);
  const { webhooks: stripe } = new Stripe("sk_test_none");

  const contestants = {
    "verifySignature, prepared token": library(verifySignature, prepared),
    "verifySignature, plain token": library(verifySignature, token),
    "verifyOutgoingWebhook, prepared token": library(verifyOutgoingWebhook, prepared),
    "verifyOutgoingWebhook, plain token": library(verifyOutgoingWebhook, token),
    "Microsoft's sample": {
      run: (value) => sample(body, value),
      right: signature,
      accepts: isTrue,
    },
    standardwebhooks: {
      run: (value) => standard.verify(body, headersWith(value), { jsonParse: false }),
      right: standard.sign("1", timestamp, body),
      accepts: didNotThrow,
    },
    svix: {
      run: (value) => svix.verify(body, headersWith(value)),
      right: svix.sign("1", timestamp, body),
      accepts: didNotThrow,
    },
    "@octokit/webhooks-methods": {
      run: (value) => octokit.verify(token, text, value),
      right: await octokit.sign(token, text),
      accepts: isTrue,
    },
    stripe: {
      run: (value) => stripe.signature.verifyHeader(body, value, token),
      right: stripe.generateTestHeaderString({ payload: text, secret: token }),
      accepts: didNotThrow,
    },
    "bare createHmac": { run: hmac, right: computeHmac(body, token), isFloor: true },
    "bare createHmac + JSON.parse": {
      run: () => [hmac(), JSON.parse(body)],
      isFloor: true,
    },
    "one SHA-256": { run: () => createHash("sha256").update(body).digest("base64"), isFloor: true },
  };
  for (const [name, contestant] of Object.entries(contestants)) await check(name, contestant);
  if (hmac() !== computeHmac(body, token)) throw new Error("createHmac computes something else.");
  return contestants;
}

/** Nobody is timed who does not accept the right signature and refuse a wrong one. */
async function check(name, { run, right, accepts, isFloor }) {
  if (isFloor) return;
  const outcome = async (value) => {
    try {
      return accepts(await run(value));
    } catch (error) {
      return accepts(error);
    }
  };
  // Another character in the middle of the signature, so that it stays well-formed.
  const at = right.length - 20;
  const wrong = right.slice(0, at) + (right[at] === "0" ? "1" : "0") + right.slice(at + 1);
  if (!(await outcome(right))) throw new Error(`${name} refuses what is right.`);
  if (await outcome(wrong)) throw new Error(`${name} accepts what is wrong.`);
}
