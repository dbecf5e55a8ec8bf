// Tells by statistics whether the time of a comparison depends on where the difference is. No proof
// that it does not: it finds what this machine and this many samples can show.
import { createSecretKey } from "node:crypto";
import { parseArgs } from "node:util";
import {
  constantTimeEqual,
  prepareTokens,
  signOutgoingWebhook,
  verifySignature,
} from "../../../dist/index.js";
import { saveFigures } from "../evidence/save-figures.mjs";
import { timeInterleaved } from "./interleaved.mjs";
import { leakyEqual, leakyVerification } from "./leaky.mjs";
import { largestT } from "./welch.mjs";

// dudect's limits: above 4.5 one looks closer, above 10 there is a difference.
const LIMIT = 10;
const { values } = parseArgs({ options: { check: { type: "boolean" } } });
const SAMPLES = Number(process.env.TIMING_SAMPLES ?? 40_000);

const secret = new Uint8Array(32).map((_, index) => 7 * index + 1);
const token = Buffer.from(secret).toString("base64");
const tokens = prepareTokens(token);
const body = Buffer.from('{"type":"message"}');
const right = signOutgoingWebhook(body, token);

const bytesWrongAt = (index) => secret.map((byte, at) => (at === index ? byte ^ 1 : byte));
const BYTES = {
  right: secret,
  "first byte wrong": bytesWrongAt(0),
  "last byte wrong": bytesWrongAt(31),
};

const wrongAt = (index) => {
  const other = right[index] === "A" ? "E" : "A";
  return right.slice(0, index) + other + right.slice(index + 1);
};
const HEADERS = {
  right,
  // The last character before "=" holds four bits of the last byte.
  "first byte wrong": wrongAt("HMAC ".length),
  "last byte wrong": wrongAt(right.length - 2),
};

// One buffer for both inputs, and a new string of each: else their places in memory would tell.
const buffer = new Uint8Array(32);
const bytesFor = (kinds) => (which) => {
  buffer.set(BYTES[kinds[which]]);
  return buffer;
};
const requestFor = (kinds) => (which) => ({
  body,
  authorization: Buffer.from(HEADERS[kinds[which]]).toString("latin1"),
});

const ends = ["first byte wrong", "last byte wrong"];
const comparison = (kinds, equal = constantTimeEqual) => ({
  kinds,
  prepare: bytesFor(kinds),
  run: (bytes) => equal(secret, bytes),
});
const verification = (kinds, verify = (request) => verifySignature(request, tokens).ok) => ({
  kinds,
  prepare: requestFor(kinds),
  run: verify,
});

const EXPERIMENTS = [
  { name: "constantTimeEqual", ...comparison(ends) },
  { name: "constantTimeEqual", ...comparison(["right", "first byte wrong"]) },
  { name: "constantTimeEqual", ...comparison(["right", "last byte wrong"]) },
  { name: "verifySignature", ...verification(ends) },
  { name: "control: a loop that stops", leaks: true, ...comparison(ends, leakyEqual) },
  {
    name: "control: a verification with a loop that stops",
    leaks: true,
    ...verification(ends, leakyVerification(createSecretKey(secret))),
  },
  {
    name: "control: verifySignature, twice the same",
    ...verification(["last byte wrong", "last byte wrong"]),
  },
];

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const trimmed = (values) => values.toSorted((a, b) => a - b).slice(0, values.length >> 1);

const figures = EXPERIMENTS.map(({ name, kinds, prepare, run, leaks = false }) => {
  const [left, rightTimes] = timeInterleaved({ prepare, run, samples: SAMPLES });
  const t = largestT(left, rightTimes);
  const difference = mean(trimmed(left)) - mean(trimmed(rightTimes));
  return {
    name: `${name}: ${kinds.join(" against ")}`,
    value: `|t| = ${Math.abs(t).toFixed(1)}, ${difference.toFixed(2)} ns`,
    target: leaks ? `> ${LIMIT}` : `≤ ${LIMIT}`,
    met: Math.abs(t) > LIMIT === leaks,
  };
});

console.table(figures);
// CI checks that nothing leaks; its figures are not for the page.
if (!values.check) saveFigures("timing", "npm run bench -- timing", figures, { samples: SAMPLES });
if (figures.some(({ met }) => !met)) {
  console.log("Something is not as expected. Run it again where nothing else runs.");
  process.exitCode = 1;
}
