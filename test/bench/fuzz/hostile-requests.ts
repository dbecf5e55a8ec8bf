import { strictEqual } from "node:assert/strict";
import fc from "fast-check";
import * as node from "../../../src/index.ts";
import * as web from "../../../src/web.ts";
import { activityJson } from "../../unit/contract/steps.ts";
import { fuzzedAsync } from "./fuzzed.ts";
import { computeSignature } from "./verdict-oracle.ts";

const TOKEN = Buffer.alloc(32, 7).toString("base64");

const body = fc.oneof(
  fc.uint8Array({ maxLength: 200, size: "max" }),
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "{", "null", "[]", '{"__proto__":{}}'),
  fc
    .record({ text: fc.string({ unit: "binary" }), age: fc.integer({ min: -700, max: 700 }) })
    .map(({ text, age }) => {
      const timestamp = new Date(Date.now() + age * 1000).toISOString();
      return activityJson({ text, timestamp });
    }),
  fc
    .dictionary(fc.constantFrom("timestamp", "entities", "conversation"), fc.jsonValue())
    .map(activityJson),
);

const name = fc.oneof(
  fc.constantFrom(
    "authorization",
    "Authorization",
    "content-encoding",
    "Content-Length",
    "x",
    "__proto__",
  ),
  fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,12}$/),
);
const value = fc.oneof(
  fc.constantFrom("", "HMAC", "HMAC x", "Bearer x", "gzip", "identity", "-1", "1e9", "NaN", "5"),
  fc.stringMatching(/^[\t -~\x80-\xff]{0,40}$/),
);
const method = fc.oneof(
  { weight: 8, arbitrary: fc.constant("POST") },
  { weight: 1, arbitrary: fc.constantFrom("GET", "HEAD", "PUT", "post", "OPTIONS", "M-SEARCH") },
);
const url = fc.oneof(
  fc.constantFrom(
    "https://a.b/",
    "https://a.b/?id=%",
    "https://a.b/?%ff=%00&&=",
    "https://a.b/#?id=x",
  ),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);

const fail = () => {
  throw new Error("broken");
};
const hostileReply = fc.constantFrom<readonly [() => unknown, boolean]>(
  [() => "Done.", true],
  [() => undefined, true],
  [() => "", true],
  [() => ({ type: "message", text: "Done." }), true],
  [() => ({ type: "message", attachments: [{ content: 1n }] }), true],
  [() => ({ type: "AdaptiveCard", actions: [{ type: "Action.Submit" }] }), true],
  [() => Symbol("x"), true],
  [() => 42, true],
  [fail, true],
  [async () => fail(), true],
  [() => Promise.reject(undefined), true],
);

const hostile = fc.record({
  body,
  method,
  url,
  headers: fc.array(fc.tuple(name, value), { maxLength: 4 }),
  isSigned: fc.boolean(),
  reply: hostileReply,
  claim: fc.constantFrom<unknown>(
    undefined,
    () => true,
    () => false,
    fail,
    () => "OK",
    async () => fail(),
  ),
  tokens: fc.constantFrom<unknown>(
    TOKEN,
    () => TOKEN,
    () => undefined,
    fail,
    () => "no token",
    async () => [TOKEN],
  ),
  hook: fc.constantFrom<unknown>(
    () => {},
    fail,
    async () => fail(),
  ),
  maxBodyBytes: fc.constantFrom(1, 100, 1_048_576),
});

type Hostile = typeof hostile extends fc.Arbitrary<infer Value> ? Value : never;

const STATUSES = [200, 400, 401, 405, 409, 413, 415, 500];

const toOptions = ({ reply: [reply], claim, tokens, hook, maxBodyBytes }: Hostile) =>
  ({ reply, claim, tokens, maxBodyBytes, onReject: hook, onError: hook }) as never;

/** Adds the right signature to every second request. */
function toHeaders({ headers, isSigned, body }: Hostile): [string, string][] {
  if (!isSigned) return headers;
  const others = headers.filter(([name]) => name.toLowerCase() !== "authorization");
  return [
    ...others,
    ["authorization", `HMAC ${computeSignature(Buffer.from(body as string), TOKEN)}`],
  ];
}

function judge(status: number, type: string | null, text: string) {
  strictEqual(STATUSES.includes(status), true, `${status}`);
  strictEqual(
    type,
    status === 200 ? "application/json; charset=utf-8" : "text/plain; charset=utf-8",
  );
  if (status !== 200) return strictEqual(/^[A-Z][A-Za-z ]+$/.test(text), true);
  const reply = JSON.parse(text);
  strictEqual(reply.type, "message");
  strictEqual(reply.text.trim().length > 0, true);
}

const served = (edge: typeof node | typeof web) => [
  async (request: Hostile) => {
    const { method, url, body } = request;
    const headers = Object.fromEntries(
      toHeaders(request).map(([name], _, all) => [
        name,
        all.flatMap(([other, value]) => (other === name ? [value] : [])),
      ]),
    );
    const answer = await edge.handleOutgoingWebhook(
      { method, url, body, headers },
      toOptions(request),
    );
    judge(answer.status, answer.headers["content-type"] ?? null, answer.body);
  },
  async (request: Hostile) => {
    const { method, url, body } = request;
    const sent = /^(GET|HEAD)$/.test(method) ? null : (body as string);
    const headers = toHeaders(request);
    const response = await edge.createFetchHandler(toOptions(request))(
      new Request(url, { method, headers, body: sent }),
    );
    judge(response.status, response.headers.get("content-type"), await response.text());
  },
];

/** The chunks of a stream, some of which break it. */
const pieces = fc.array(fc.oneof(fc.uint8Array({ maxLength: 50 }), fc.constant("break" as const)), {
  maxLength: 6,
});

const [nodeHandle, nodeFetch] = served(node);
const [webHandle, webFetch] = served(web);

export const hostileRequests = [
  fuzzedAsync(
    "handleOutgoingWebhook of the node edge answers each",
    300,
    hostile,
    nodeHandle as never,
  ),
  fuzzedAsync(
    "handleOutgoingWebhook of the web edge answers each",
    300,
    hostile,
    webHandle as never,
  ),
  fuzzedAsync("createFetchHandler of the node edge answers each", 300, hostile, nodeFetch as never),
  fuzzedAsync("createFetchHandler of the web edge answers each", 300, hostile, webFetch as never),
  fuzzedAsync(
    "a stream is read to its end, or refused where it breaks",
    200,
    pieces,
    async (chunks) => {
      const whole = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as string)));
      const isBroken = chunks.includes("break");
      const waiting = [...chunks];
      const stream = new ReadableStream({
        pull(controller) {
          const chunk = waiting.shift();
          if (chunk === undefined) controller.close();
          else if (chunk === "break") controller.error(new Error("reset"));
          else controller.enqueue(chunk);
        },
      });
      const heard: string[] = [];
      const handle = web.createFetchHandler({
        tokens: TOKEN,
        reply: () => "Done.",
        onReject: (reason) => heard.push(reason),
      });
      const headers = { authorization: `HMAC ${computeSignature(whole, TOKEN)}` };
      const init = { method: "POST", headers, body: stream, duplex: "half" } as RequestInit;
      const { status } = await handle(new Request("https://a.b/", init));
      const allowed = isBroken
        ? ["body-incomplete"]
        : ["body-empty", "body-not-utf8", "body-not-json", "activity-invalid"];
      strictEqual(allowed.includes(heard.join()), true, heard.join());
      strictEqual(status, isBroken ? 408 : 400);
    },
  ),
];
