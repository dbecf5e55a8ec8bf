import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as node from "../../../src/index.ts";
import * as web from "../../../src/web.ts";
import { freshJson } from "../contract/serving-steps.ts";

const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
const LATE = "This takes longer than Teams waits for an answer.";
const FAILED = "Something went wrong.";

const fail = (): never => {
  throw new Error("broken");
};
const failLater = async () => {
  await nextTurn();
  fail();
};
/** Lets the rest of the time pass at once, because a busy machine may need any short time before the reply. */
const passTime = () => queueMicrotask(() => vi.advanceTimersByTime(5000));
const failAfterTimeout: node.HandlerOptions["reply"] = async (_, { signal }) => {
  passTime();
  await once(signal, "abort");
  await failLater();
};
const forever = () => {
  passTime();
  return new Promise<never>(() => {});
};
// In a variable, because an object with this name is usually a mistake.
const THEN = "then";
/** Behaves like a promise until it is looked at. */
const brokenGetter = () =>
  Object.defineProperty({}, THEN, { get: fail, enumerable: true }) as never;
/** Behaves like a promise until it is awaited. */
const brokenThen = () => ({ [THEN]: fail }) as never;
const contradicting = () =>
  ({
    [THEN](resolve: (value: string) => void) {
      resolve("Hi.");
      fail();
    },
  }) as never;
const unprintable = () =>
  Object.defineProperties(new Error("x"), { stack: { get: fail }, message: { get: fail } });

type Options = Partial<node.HandlerOptions>;

/** What a hook, a thenable or a getter of the user does, and the text that Teams shows all the same. */
const FAULTS: [string, Options, string | number][] = [
  ["onTimeout rejects later", { reply: forever, onTimeout: failLater as never }, LATE],
  ["onTimeout returns a promise", { reply: forever, onTimeout: (async () => "x") as never }, LATE],
  ["onTimeout returns a broken thenable", { reply: forever, onTimeout: brokenThen }, LATE],
  ["onTimeout returns a broken getter", { reply: forever, onTimeout: brokenGetter }, LATE],
  ["onError throws", { reply: fail, onError: fail }, FAILED],
  ["onError rejects later", { reply: fail, onError: failLater }, FAILED],
  ["onError returns a broken thenable", { reply: fail, onError: brokenThen }, FAILED],
  ["onError returns a broken getter", { reply: fail, onError: brokenGetter }, FAILED],
  ["onReject throws", { tokens: () => undefined, onReject: fail }, 401],
  ["onReject rejects later", { tokens: () => undefined, onReject: failLater }, 401],
  ["onReject returns a broken getter", { tokens: () => undefined, onReject: brokenGetter }, 401],
  ["tokens returns a broken getter", { tokens: brokenGetter }, 500],
  ["tokens returns a broken thenable", { tokens: brokenThen }, 500],
  [
    "tokens has an entry that throws",
    {
      tokens: () => ({
        get contoso() {
          return fail();
        },
      }),
    },
    500,
  ],
  ["claim returns a broken getter", { claim: brokenGetter }, FAILED],
  ["claim returns a broken thenable", { claim: brokenThen }, FAILED],
  ["reply returns a broken getter", { reply: brokenGetter }, FAILED],
  ["reply returns a broken thenable", { reply: brokenThen }, FAILED],
  ["reply returns a thenable that contradicts itself", { reply: contradicting }, "Hi."],
  ["reply has a toJSON that throws", { reply: () => ({ toJSON: fail }) as never }, FAILED],
  [
    "reply throws what cannot be printed",
    {
      reply: () => {
        throw unprintable();
      },
    },
    FAILED,
  ],
  ["reply is late and fails", { reply: failAfterTimeout }, LATE],
  [
    "work in the background fails",
    {
      reply: (_, { waitUntil }) => {
        waitUntil(failLater());
        return "Hi.";
      },
    },
    "Hi.",
  ],
  [
    "work in the background is a broken thenable",
    {
      reply: (_, { waitUntil }) => {
        waitUntil(brokenThen());
        return "Hi.";
      },
    },
    "Hi.",
  ],
  [
    "work in the background is a broken getter",
    {
      reply: (_, { waitUntil }) => {
        waitUntil(brokenGetter());
        return "Hi.";
      },
    },
    "Hi.",
  ],
];

const unhandled: unknown[] = [];
const note = (error: unknown) => unhandled.push(error);

beforeEach(() => {
  unhandled.length = 0;
  process.on("unhandledRejection", note).on("uncaughtException", note);
});
afterEach(() => {
  process.off("unhandledRejection", note).off("uncaughtException", note);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Gives whatever fails later the time to do so. */
async function expectNothingUnhandled() {
  for (let turn = 0; turn < 20; turn++) await nextTurn();
  expect(unhandled).toEqual([]);
}

describe.each([
  ["node", node],
  ["web", web],
])("a handler of the %s edge", (_, edge) => {
  const options = (changes: Options): node.HandlerOptions => ({
    tokens: token,
    reply: () => "Hi.",
    ...changes,
  });
  async function serve(changes: Options, platform?: unknown) {
    const body = freshJson();
    const headers = { authorization: await edge.signOutgoingWebhook(body, token) };
    const request = new Request("https://example.com", { method: "POST", headers, body });
    const response = await edge.createFetchHandler(options(changes))(request, platform);
    return response.status === 200 ? (await response.json()).text : response.status;
  }

  it.each(FAULTS)("answers, and leaves nothing unhandled, when %s", async (_, changes, answer) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    // In silence, and with a log that throws.
    for (const log of [() => {}, fail]) {
      vi.spyOn(console, "error").mockImplementation(log);
      vi.spyOn(console, "warn").mockImplementation(log);
      expect(await serve(changes)).toBe(answer);
    }
    await expectNothingUnhandled();
  });

  it("survives a console that throws, for errors and refusals", async () => {
    vi.spyOn(console, "error").mockImplementation(fail);
    vi.spyOn(console, "warn").mockImplementation(fail);
    expect(await serve({ reply: fail })).toBe(FAILED);
    expect(await serve({ tokens: () => undefined })).toBe(401);
    await expectNothingUnhandled();
  });

  it.each([
    ["throws", { waitUntil: fail }],
    ["cannot be read", Object.defineProperty({}, "waitUntil", { get: fail })],
  ])("reports the waitUntil of a platform that %s", async (_, platform) => {
    const errors: unknown[] = [];
    const reply: node.HandlerOptions["reply"] = (_, { waitUntil }) => {
      waitUntil(nextTurn());
      return "Hi.";
    };
    expect(await serve({ reply, onError: (error) => errors.push(error) }, platform)).toBe("Hi.");
    expect(errors).toEqual([new Error("broken")]);
    await expectNothingUnhandled();
  });

  it.each(["method", "url", "headers"])(
    "answers 500 to a request whose %s throws",
    async (name) => {
      const errors: unknown[] = [];
      const request = Object.defineProperty(new Request("https://example.com"), name, {
        get: fail,
      });
      const handler = edge.createFetchHandler(options({ onError: (error) => errors.push(error) }));
      expect((await handler(request)).status).toBe(500);
      expect(errors).toEqual([new Error("broken")]);
      await expectNothingUnhandled();
    },
  );
});

describe("a listener", () => {
  /** Serves a signed message, with changes to the request, and to the response that a server would make. */
  async function listen(requestChanges: object, responseChanges: object) {
    const body = freshJson();
    const errors: unknown[] = [];
    const listener = node.createNodeListener({
      tokens: token,
      reply: () => "Hi.",
      onError: (error) => errors.push(error),
    });
    const request = Object.assign(Readable.from([Buffer.from(body)]), {
      method: "POST",
      headers: { authorization: node.signOutgoingWebhook(body, token) },
    });
    const end = vi.fn();
    const response = { statusCode: 0, headersSent: false, setHeader() {}, end };
    const define = (target: object, changes: object) =>
      Object.defineProperties(target, Object.getOwnPropertyDescriptors(changes));
    listener(define(request, requestChanges) as never, define(response, responseChanges) as never);
    await expectNothingUnhandled();
    return { errors, status: response.statusCode, ended: end.mock.calls.length };
  }

  it.each([
    ["setHeader", { setHeader: fail }],
    ["end", { end: fail }],
    [
      "headersSent",
      {
        get headersSent() {
          return fail();
        },
      },
    ],
  ])("reports a response whose %s throws", async (_, changes) => {
    const { errors } = await listen({}, changes);
    expect(errors).toEqual([new Error("broken")]);
  });

  it.each(["method", "url", "rawHeaders"])(
    "answers 500 to a request whose %s throws",
    async (name) => {
      const request = {} as IncomingMessage;
      Object.defineProperty(request, name, { get: fail, enumerable: true });
      const { errors, status, ended } = await listen(request, {});
      expect(errors).toEqual([new Error("broken")]);
      expect([status, ended]).toEqual([500, 1]);
    },
  );

  it("reports a failure of its own on the console, and survives one that throws", async () => {
    vi.spyOn(console, "error").mockImplementation(fail);
    const listener = node.createNodeListener({ tokens: token, reply: () => "Hi." });
    listener(null as never, null as never);
    await expectNothingUnhandled();
    expect(console.error).toHaveBeenCalled();
  });
});
