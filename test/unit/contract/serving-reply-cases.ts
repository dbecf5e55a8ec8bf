import type { HandlerContext } from "../../../src/index.ts";
import type { ContractCase } from "./edge.ts";
import type { Sample } from "./sample.ts";
import {
  answered,
  forever,
  type Served,
  type ServedChanges,
  SOON,
  served,
} from "./serving-steps.ts";

const FAILED = "Something went wrong.";
const LATE = "This takes longer than Teams waits for an answer.";

const fail = () => {
  throw new Error("broken");
};
const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** What Teams gets to show, whatever `reply`, `onTimeout` and the hooks do. */
export function servingReplyCases(sample: Sample): ContractCase[] {
  const replies: [string, unknown, Served][] = [
    ["a text", "Hi.", answered("Hi.")],
    ["a reply", { type: "message", text: "Hi." }, answered("Hi.")],
    ["a promise", Promise.resolve("Hi."), answered("Hi.")],
    ["nothing", undefined, answered("Received.")],
    ["null", null, answered("Received.")],
    ["an empty text", "", answered("Received.")],
    ["white space", " \n", answered("Received.")],
    ["a number", 42, answered(FAILED, ["ERR_REPLY_INVALID"])],
    ["an object that is no reply", { text: "" }, answered(FAILED, ["ERR_REPLY_INVALID"])],
    ["a card with a forbidden action", forbiddenCard(), answered(FAILED, ["ERR_REPLY_INVALID"])],
  ];
  const options: [string, ServedChanges["options"], Served][] = [
    ["a reply that throws", () => ({ reply: fail }), answered(FAILED, ["broken"])],
    ["a reply that rejects", () => ({ reply: async () => fail() }), answered(FAILED, ["broken"])],
    [
      "a reply that never settles",
      () => ({ ...SOON, reply: forever }),
      answered(LATE, ["ERR_TIMEOUT"]),
    ],
    [
      "a late reply, by the text for it",
      () => ({
        ...SOON,
        reply: forever,
        onTimeout: ({ text }: { text: string }) => `Later: ${text}`,
      }),
      answered("Later: hello", ["ERR_TIMEOUT"]),
    ],
    [
      "a late reply, though the text for it is empty",
      () => ({ ...SOON, reply: forever, onTimeout: () => "" }),
      answered(LATE, ["ERR_TIMEOUT"]),
    ],
    [
      "a late reply, though the text for it throws",
      () => ({ ...SOON, reply: forever, onTimeout: fail }),
      answered(LATE, ["ERR_TIMEOUT", "broken"]),
    ],
    ["a hook for errors that throws", () => ({ reply: fail, onError: fail }), answered(FAILED)],
    [
      "a hook for errors that rejects",
      () => ({ reply: fail, onError: async () => fail() }),
      answered(FAILED),
    ],
  ];
  const refusals: [string, ServedChanges["options"], string[]][] = [
    ["throws", () => ({ onReject: fail }), ["broken"]],
    ["never settles", () => ({ onReject: forever }), []],
  ];
  return [
    ...replies.map(([name, reply, expected]) => ({
      name: `sends ${name}`,
      run: served(sample, { options: () => ({ reply: () => reply }) }),
      expected,
    })),
    ...options.map(([name, options, expected]) => ({
      name: `survives ${name}`,
      run: served(sample, { options: options as never }),
      expected,
    })),
    ...refusals.map(([name, options, failed]) => ({
      name: `refuses all the same when the hook for it ${name}`,
      run: served(sample, { authorization: null, options: options as never }),
      expected: { status: 401, text: "Unauthorized", ...(failed.length > 0 && { failed }) },
    })),
    {
      name: "lets links of other schemes through where the options say so",
      run: served(sample, {
        options: () => ({
          reply: () => cardWith("msteams://a"),
          inspect: { schemes: ["msteams"] },
        }),
      }),
      expected: answered(undefined as never),
    },
    {
      name: "aborts the signal of a late reply, and reports what the reply fails with afterwards",
      async run(edge) {
        const heard: string[] = [];
        const note = (error: unknown) => heard.push((error as Error).message.split(" ")[0] ?? "");
        const outcome = await served(sample, {
          options: () => ({
            ...SOON,
            onError: note,
            async reply(_: unknown, { signal }: HandlerContext) {
              await sleep(SOON.timeoutMs * 2);
              throw new Error(signal.aborted ? "aborted" : "going-on");
            },
          }),
        })(edge);
        for (let round = 0; heard.length < 4 && round < 100; round++) await sleep(20);
        // The two ways of serving run side by side, and either may be heard first.
        return [outcome, heard.sort()];
      },
      expected: [answered(LATE), ["aborted", "aborted", "reply", "reply"]],
    },
    {
      name: "reports nothing more for a late reply that stops with the reason of its signal",
      run: served(sample, {
        options: () => ({
          ...SOON,
          reply: (_: unknown, { signal }: HandlerContext) =>
            new Promise((_, reject) => {
              signal.addEventListener("abort", () => reject(signal.reason));
            }),
        }),
      }),
      expected: answered(LATE, ["ERR_TIMEOUT"]),
    },
  ];
}

const cardWith = (url: string) => ({
  type: "message",
  attachments: [
    {
      contentType: "application/vnd.microsoft.card.hero",
      content: { title: "A card", buttons: [{ type: "openUrl", title: "Open", value: url }] },
    },
  ],
});

const forbiddenCard = () => {
  const reply = cardWith("https://example.com");
  for (const button of reply.attachments[0]?.content.buttons ?? []) button.type = "imBack";
  return reply;
};
