const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Divides the sums of two lists of rows, round by round, and takes the median. */
const ratio = (upper, lower) =>
  median(upper[0].map((_, round) => sumOf(upper, round) / sumOf(lower, round)));
const sumOf = (rows, round) => rows.reduce((sum, row) => sum + row[round], 0);

const OUR_SIGNATURE = "verifySignature, prepared token";
const OUR_WEBHOOK = "verifyOutgoingWebhook, prepared token";

/** What was aimed at: `upper` divided by `lower` is to be at most or at least a number. */
const RATIOS = [
  {
    upper: OUR_SIGNATURE,
    lower: "bare createHmac",
    size: "1.9 KB",
    atMost: { 24: 1.25, else: 1.3 },
  },
  { upper: OUR_SIGNATURE, lower: "one SHA-256", size: "1.9 KB", atMost: 3 },
  { upper: OUR_SIGNATURE, lower: "one SHA-256", size: "256 KB", atMost: 1.1 },
  {
    upper: "Microsoft's sample",
    lower: OUR_SIGNATURE,
    size: "1.9 KB",
    atLeast: { 24: 4 },
  },
  { upper: "Microsoft's sample", lower: "bare createHmac", size: "1.9 KB" },
  { upper: "standardwebhooks", lower: OUR_SIGNATURE, size: "1.9 KB", atLeast: 6 },
  { upper: "svix", lower: OUR_SIGNATURE, size: "1.9 KB" },
  { upper: "@octokit/webhooks-methods", lower: OUR_SIGNATURE, size: "1.9 KB" },
  { upper: "stripe", lower: OUR_SIGNATURE, size: "1.9 KB", atLeast: 1.5 },
  { upper: OUR_WEBHOOK, lower: "bare createHmac + JSON.parse", size: "1.9 KB", atMost: 1.35 },
  { upper: "verifySignature, plain token", lower: OUR_SIGNATURE, size: "1.9 KB", atMost: 2 },
  { upper: "verifyOutgoingWebhook, plain token", lower: OUR_WEBHOOK, size: "1.9 KB", atMost: 2 },
];

/** Gives every ratio of one Node.js, with its target and whether it was met. */
export function ratiosOf({ version, verifying, replying, handling, serving }) {
  const major = version.split(".")[0];
  const forThis = (target) =>
    typeof target === "object" ? (target[major] ?? target.else) : target;
  const verified = RATIOS.map(({ upper, lower, size, atMost, atLeast }) =>
    judged({
      name: `${upper} / ${lower}, ${size}`,
      value: ratio([verifying[size][upper]], [verifying[size][lower]]),
      atMost: forThis(atMost),
      atLeast: forThis(atLeast),
    }),
  );
  const replied = Object.entries(replying).flatMap(([size, rows]) => [
    judged({
      name: `inspectReply / (JSON.parse + JSON.stringify), ${size}`,
      value: ratio([rows.inspectReply], [rows["JSON.parse"], rows["JSON.stringify"]]),
      atMost: { "a card of 2 KB": 2, "a card of 30 KB": 1.5 }[size],
    }),
    judged({
      name: `inspectReply / JSON.parse, ${size}`,
      value: ratio([rows.inspectReply], [rows["JSON.parse"]]),
    }),
    judged({
      name: `serializeReply / (JSON.parse + JSON.stringify), ${size}`,
      value: ratio([rows.serializeReply], [rows["JSON.parse"], rows["JSON.stringify"]]),
    }),
  ]);
  const served = judged({
    name: "requests per second of a node:http server, library / sample's code, 1.9 KB",
    value: ratio([serving.rates.library], [serving.rates.sample]),
    atLeast: forThis({ 24: 1.05, else: 0.85 }),
  });
  const worked = judged({
    name: "CPU time per request of a node:http server, library / sample's code, 1.9 KB",
    value: ratio([serving.microseconds.library], [serving.microseconds.sample]),
    atMost: forThis({ 24: 1, else: 1.25 }),
  });
  const handled = judged({
    name: "handleOutgoingWebhook / (verifyOutgoingWebhook + serializeReply), 1.9 KB",
    value: ratio(
      [handling.handleOutgoingWebhook],
      [handling.verifyOutgoingWebhook, handling.serializeReply],
    ),
    atMost: 1.5,
  });
  return [...verified, ...replied, served, worked, handled];
}

function judged({ name, value, atMost, atLeast }) {
  const digits = value.toFixed(2);
  if (atMost !== undefined)
    return { name, value: digits, target: `≤ ${atMost}`, met: value <= atMost };
  if (atLeast !== undefined) {
    return { name, value: digits, target: `≥ ${atLeast}`, met: value >= atLeast };
  }
  return { name, value: digits };
}

/** Gives the median times of one Node.js in microseconds. */
export const microsecondsOf = ({ verifying, handling, serving }) =>
  Object.fromEntries(
    Object.entries({
      ...verifying,
      "1.9 KB, serving": {
        ...handling,
        "CPU of a request, library": serving.microseconds.library.map((each) => each * 1000),
        "CPU of a request, sample's code": serving.microseconds.sample.map((each) => each * 1000),
      },
    }).map(([size, rows]) => [
      size,
      Object.fromEntries(
        Object.entries(rows).map(([name, times]) => [
          name,
          Number((median(times) / 1000).toFixed(2)),
        ]),
      ),
    ]),
  );
