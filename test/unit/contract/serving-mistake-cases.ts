import { type ContractCase, type Edge, outcomeOf } from "./edge.ts";
import type { Sample } from "./sample.ts";
import {
  answered,
  forever,
  freshJson,
  outcome,
  type ServedChanges,
  SOON,
  served,
} from "./serving-steps.ts";
import { thrown } from "./steps.ts";

const fail = () => {
  throw new Error("broken");
};

const withOptions = (options: unknown) => async (edge: Edge) => {
  const request = { method: "GET", headers: {}, body: "" };
  return [
    await outcomeOf({ run: () => edge.createFetchHandler(options as never) }, edge),
    await outcomeOf({ run: () => edge.handleOutgoingWebhook(request, options as never) }, edge),
  ];
};

/** What the programmer around the handler does wrong: early where it can be, else fail closed. */
export function servingMistakeCases(sample: Sample): ContractCase[] {
  const early: Record<string, [string, object | undefined][]> = {
    ERR_TOKEN_MALFORMED: [
      ["an empty token", { tokens: "" }],
      ["a bad token among others", { tokens: { contoso: sample.token, fabrikam: "x" } }],
    ],
    ERR_TOKEN_MISSING: [["no token", { tokens: undefined }]],
    ERR_TOKENS_NOT_PREPARED: [["a promise of tokens", { tokens: Promise.resolve(sample.token) }]],
    ERR_OPTION_INVALID: [
      ["no options", undefined],
      ["no reply", { reply: undefined }],
      ["an option that is spelled otherwise", { timeoutMS: 100 }],
      ["a reply that is a text", { reply: "Hi." }],
      ["a memory instead of its function", { claim: new Map() }],
      ["a text for being late", { onTimeout: "Sorry." }],
      ["a hook that is none", { onReject: console }],
      ["no time", { timeoutMs: 0 }],
      ["time without end", { timeoutMs: Number.POSITIVE_INFINITY }],
      ["more time than timers count", { timeoutMs: 2 ** 31 }],
      ["a time in a string", { timeoutMs: "4500" }],
      ["no bytes", { maxBodyBytes: 0 }],
      ["half a byte", { maxBodyBytes: 0.5 }],
      ["an age below zero", { maxAgeSeconds: -1 }],
      ["a limit that is none", { inspect: { maxCards: -1 } }],
    ],
  };
  const late: [string, ServedChanges["options"], string][] = [
    ["tokens that throw", () => ({ tokens: fail }), "broken"],
    ["tokens that reject", () => ({ tokens: async () => fail() }), "broken"],
    ["tokens that are empty", () => ({ tokens: () => "" }), "ERR_TOKEN_MALFORMED"],
    ["tokens that are a function", () => ({ tokens: () => Object }), "ERR_TOKEN_MISSING"],
    ["tokens that never come", () => ({ ...SOON, tokens: forever }), "ERR_TIMEOUT"],
  ];
  const claims: [string, ServedChanges["options"], string][] = [
    ["throws", () => ({ claim: fail }), "broken"],
    ["rejects", () => ({ claim: async () => fail() }), "broken"],
    ["gives what Redis gives", () => ({ claim: () => "OK" }), "ERR_OPTION_INVALID"],
    ["never settles", () => ({ ...SOON, claim: forever }), "ERR_TIMEOUT"],
  ];
  const requests: [string, object, string][] = [
    ["a parsed body", { body: JSON.parse(freshJson()) }, "ERR_BODY_ALREADY_PARSED"],
    ["a promise of a body", { body: Promise.resolve("{}") }, "ERR_BODY_INVALID"],
    ["no headers", { body: "{}", headers: null }, "ERR_REQUEST_INVALID"],
  ];
  return [
    ...Object.entries(early).flatMap(([code, rows]) =>
      rows.map(([name, wrong]) => ({
        name: `makes no handler, and handles nothing, with ${name}`,
        run: withOptions(wrong && { tokens: sample.token, reply: () => "Hi.", ...wrong }),
        expected: [thrown(code), thrown(code)],
      })),
    ),
    ...late.map(([name, options, cause]) => ({
      name: `refuses everything with ${name}`,
      run: served(sample, { options: options as never }),
      expected: { status: 500, text: "Internal Server Error", failed: [cause] },
    })),
    ...claims.map(([name, options, cause]) => ({
      name: `does not reply when claim ${name}`,
      run: served(sample, { options: (edge) => ({ reply: fail, ...options?.(edge) }) }),
      expected: answered("Something went wrong.", [cause]),
    })),
    ...requests.map(([name, wrong, cause]) => ({
      name: `refuses ${name}, and says why to onError`,
      run: (edge: Edge) =>
        outcome(edge, sample, {}, (options) =>
          edge.handleOutgoingWebhook({ method: "POST", headers: {}, ...wrong } as never, options),
        ),
      expected: { status: 500, text: "Internal Server Error", failed: [cause] },
    })),
    {
      name: "handles no request that is none",
      run: (edge) =>
        edge.handleOutgoingWebhook(null as never, { tokens: sample.token, reply: () => "Hi." }),
      expected: thrown("ERR_REQUEST_INVALID"),
    },
    {
      name: "takes no body for an empty one",
      run: (edge) =>
        outcome(edge, sample, {}, (options) =>
          edge.handleOutgoingWebhook(
            { method: "POST", headers: { authorization: [sample.authorization] }, body: null },
            options,
          ),
        ),
      expected: { status: 400, text: "Bad Request", rejected: "body-empty" },
    },
  ];
}
