import type { RequestHead } from "../../../src/index.ts";
import type { ContractCase } from "./edge.ts";
import type { Sample } from "./sample.ts";
import {
  answered,
  freshJson,
  refusedWith,
  type Served,
  type ServedChanges,
  served,
} from "./serving-steps.ts";

const MINUTE = 60_000;
const ago = (milliseconds: number) =>
  freshJson({ timestamp: new Date(Date.now() - milliseconds).toISOString() });

/** Who may come in: method, size, signature, freshness and tokens, in this order. */
export function servingCases(sample: Sample): ContractCase[] {
  const { token, otherToken, authorization, body } = sample;
  const documented = { body: new Uint8Array(body), authorization };
  const anyAge = () => ({ maxAgeSeconds: Number.POSITIVE_INFINITY });
  const changed = new Uint8Array(body.map((byte, index) => (index === 700 ? byte ^ 1 : byte)));
  const json = freshJson();
  const size = new TextEncoder().encode(json).length;
  const teams = new Map([
    ["contoso", token],
    ["fabrikam", otherToken],
  ]);
  const byId = () => ({ tokens: ({ query }: RequestHead) => teams.get(query.get("id") ?? "") });
  const byHeader = () => ({
    tokens: async ({ header }: RequestHead) => teams.get(header("X-Team") ?? "") ?? null,
  });
  const at = (query: string) => `https://example.com/teams${query}`;
  const said = answered("You said: hello");
  const unauthorized = (reason: string) => refusedWith(401, "Unauthorized", reason);
  const mismatch = unauthorized("signature-mismatch");

  const rows: [string, ServedChanges, Served][] = [
    ["answers a signed message", {}, said],
    ["answers an emoji", { body: freshJson({ text: "🍺" }) }, answered("You said: 🍺")],
    [
      "refuses GET",
      { method: "GET" },
      refusedWith(405, "Method Not Allowed", "method-not-allowed"),
    ],
    [
      "refuses PUT",
      { method: "PUT" },
      refusedWith(405, "Method Not Allowed", "method-not-allowed"),
    ],
    [
      "answers a body of the largest size",
      { body: json, options: () => ({ maxBodyBytes: size }) },
      said,
    ],
    [
      "refuses a body of a byte more, though its signature is wrong too",
      { body: json, authorization: "HMAC x", options: () => ({ maxBodyBytes: size - 1 }) },
      refusedWith(413, "Content Too Large", "body-too-large"),
    ],
    ["refuses no header", { authorization: null }, unauthorized("authorization-missing")],
    [
      "refuses a Bearer token",
      { authorization: "Bearer x" },
      unauthorized("authorization-not-hmac"),
    ],
    ["refuses an empty body", { body: "" }, refusedWith(400, "Bad Request", "body-empty")],
    ["refuses another signature", { authorization }, mismatch],
    ["refuses a changed message", { ...documented, body: changed }, mismatch],
    [
      "refuses what is no activity",
      { body: "{}" },
      refusedWith(400, "Bad Request", "activity-invalid"),
    ],
    ["refuses the documented sample, which is old", documented, unauthorized("activity-stale")],
    [
      "answers the documented sample at any age",
      { ...documented, options: anyAge },
      answered("You said: <at>MyCustomBot</at> Hello <at>Larry Brown</at>"),
    ],
    ["answers what is four minutes old", { body: ago(4 * MINUTE) }, said],
    ["refuses what is six minutes old", { body: ago(6 * MINUTE) }, unauthorized("activity-stale")],
    ["answers what is four minutes ahead", { body: ago(-4 * MINUTE) }, said],
    [
      "refuses what is six minutes ahead",
      { body: ago(-6 * MINUTE) },
      unauthorized("activity-from-the-future"),
    ],
    ["chooses tokens by the query", { url: at("?id=contoso#id=fabrikam"), options: byId }, said],
    ["refuses the token of another team", { url: at("?id=fabrikam"), options: byId }, mismatch],
    ["refuses an unknown team", { url: at("?id=constructor"), options: byId }, mismatch],
    ["refuses no team", { options: byId }, mismatch],
    ["chooses tokens by a header", { headers: { "x-TEAM": "contoso" }, options: byHeader }, said],
    ["refuses an unknown header", { options: byHeader }, mismatch],
    [
      "does not ask for tokens without a signature",
      { authorization: "HMAC x", options: () => ({ tokens: () => failWith("asked") }) },
      unauthorized("authorization-malformed"),
    ],
  ];
  return [
    ...rows.map(([name, changes, expected]) => ({ name, run: served(sample, changes), expected })),
    {
      name: "takes tokens that are prepared",
      async run(edge) {
        const tokens = edge.prepareTokens({ contoso: token });
        return served(sample, {
          options: () => ({
            tokens,
            reply: (_: unknown, { tokenName }: { tokenName: string }) => tokenName,
          }),
        })(edge);
      },
      expected: answered("contoso"),
    },
    {
      name: "writes headers that proxies and clients understand",
      async run(edge) {
        const options = { tokens: token, reply: () => "Done.", onReject: () => {} };
        const signed = { authorization: await edge.signOutgoingWebhook(json, token) };
        const all = [];
        for (const [method, headers] of [
          ["POST", signed],
          ["POST", {}],
          ["PUT", {}],
        ] as const) {
          const answer = await edge.handleOutgoingWebhook({ method, headers, body: json }, options);
          all.push(answer.headers);
        }
        return all;
      },
      expected: [
        { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
        {
          "content-type": "text/plain; charset=utf-8",
          "cache-control": "no-store",
          "www-authenticate": "HMAC",
        },
        { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", allow: "POST" },
      ],
    },
  ];
}

function failWith(message: string): never {
  throw new Error(message);
}
