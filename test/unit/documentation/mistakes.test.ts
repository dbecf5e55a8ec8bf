import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { diagnoseMismatch } from "../../../src/diagnose.ts";
import * as node from "../../../src/index.ts";
import { documentedSample, signedFetchRequest, signedRequest } from "../../../src/testing.ts";
import * as web from "../../../src/web.ts";

const { token } = documentedSample;
const request = { body: "{}", authorization: "HMAC x" };
const reply = () => "Hello!";

const COPY = "Copy all that Teams showed: 44 characters of base64, the last is '='.";
const SET =
  "Set the environment variable that you read it from, such as TEAMS_OUTGOING_WEBHOOK_TOKEN, " +
  "to what Teams showed: 44 characters of base64, the last is '='.";

/** Throws the one error that `onError` gets when a handler is called. */
async function report(call: (options: node.HandlerOptions) => unknown): Promise<never> {
  const errors: unknown[] = [];
  await call({ tokens: token, reply, onError: (error) => errors.push(error) });
  expect(errors).toHaveLength(1);
  throw errors[0];
}

/** What people new to the package get wrong, most of it without TypeScript, and what the error tells them. */
const MISTAKES: Record<string, [mistake: () => unknown, message: string]> = {
  "the environment variable is not set": [
    () => node.createNodeListener({ tokens: undefined, reply }),
    `The security token is undefined. ${SET}`,
  ],
  "the environment variable is empty": [
    () => node.createNodeListener({ tokens: "", reply }),
    `The security token is empty. ${SET}`,
  ],
  "one variable of several is not set": [
    () => node.prepareTokens({ contoso: token, fabrikam: undefined }),
    `The security token "fabrikam" is undefined. ${SET}`,
  ],
  "one token of a list is empty": [
    () => node.prepareTokens([token, ""]),
    `The security token "1" is empty. ${SET}`,
  ],
  "the list of tokens is empty": [
    () => node.prepareTokens([]),
    "There is no security token in the list. Pass one.",
  ],
  "the record of tokens is empty": [
    () => node.verifyOutgoingWebhook(request, {}),
    "There is no security token in the list. Pass one.",
  ],
  "the variable is not set where a fetch handler is made": [
    () => web.createFetchHandler({ tokens: undefined, reply }),
    `The security token is undefined. ${SET}`,
  ],
  "the variable is not set where a request is verified": [
    () => node.verifyOutgoingWebhook(request, undefined),
    `The security token is undefined. ${SET}`,
  ],
  "the variable is not set where a function platform is served": [
    () =>
      node.handleOutgoingWebhook(
        { method: "POST", headers: {}, body: "" },
        { tokens: undefined, reply },
      ),
    `The security token is undefined. ${SET}`,
  ],
  "the variable is not set where a body is signed": [
    () => node.signOutgoingWebhook("{}", undefined as never),
    `The security token is undefined. ${SET}`,
  ],
  "the token is null": [
    () => node.prepareTokens(null as never),
    `The security token is null. ${SET}`,
  ],
  "the token has lost its first character": [
    () => node.prepareTokens(token.slice(1)),
    `The security token has lost a character. ${COPY}`,
  ],
  "the token has lost its last character": [
    () => node.prepareTokens(token.slice(0, -1)),
    `The security token lacks its final '='. ${COPY}`,
  ],
  "the token is a placeholder": [
    () => node.prepareTokens("<your-token>"),
    `The security token is a placeholder. ${COPY}`,
  ],
  "the token has its quotes": [
    () => node.prepareTokens(`"${token}"`),
    `The security token has quotes around it. ${COPY}`,
  ],
  "the token is in the URL-safe alphabet": [
    () => node.prepareTokens(token.replaceAll("+", "-").replaceAll("/", "_")),
    `The security token is in the URL-safe alphabet. ${COPY}`,
  ],
  "the token is a whole header": [
    () => node.prepareTokens(`HMAC ${token}`),
    `The security token is an Authorization header. ${COPY}`,
  ],
  "the token has a character that base64 lacks": [
    () => node.prepareTokens(token.replace(/./, "!")),
    `The security token has other characters. ${COPY}`,
  ],
  "the token is another secret": [
    () => node.prepareTokens("dG9vIHNob3J0"),
    `The security token is not of 32 bytes. ${COPY}`,
  ],
  "the token is a number": [
    () => node.prepareTokens(42 as never),
    `The security token is of type number, not a string. ${COPY}`,
  ],
  "the token is not awaited": [
    () => node.prepareTokens(Promise.resolve(token) as never),
    "Await the promise",
  ],
  "a request is signed without a token": [
    () => signedRequest({} as never),
    `The security token is undefined. ${SET}`,
  ],
  "a signature is diagnosed with prepared tokens": [
    () => diagnoseMismatch(request, node.prepareTokens(token) as never),
    "Pass diagnoseMismatch the text of the tokens.",
  ],
  "a JSON parser came first": [
    () => node.verifyOutgoingWebhook({ ...request, body: {} as never }, token),
    "The body is of type Object, not the raw bytes.",
  ],
  "the server keeps no body": [
    () => node.verifyOutgoingWebhook({ ...request, body: undefined as never }, token),
    "The body is of type Undefined, not the raw bytes.",
  ],
  "request.arrayBuffer() is not awaited": [
    () => node.verifyOutgoingWebhook({ ...request, body: Promise.resolve("") as never }, token),
    "Next.js, Hono, Workers: await request.arrayBuffer().",
  ],
  "a Request is passed instead of its body": [
    () =>
      web.verifyOutgoingWebhook(
        new Request("https://a.example", { method: "POST", body: "{}" }) as never,
        token,
      ),
    "or request.headers.get('authorization').",
  ],
  "a server's request is passed, after express.raw()": [
    () =>
      node.verifyOutgoingWebhook(
        { method: "POST", headers: { authorization: "HMAC x" }, body: Buffer.from("{}") } as never,
        token,
      ),
    "The request is not { body, authorization }. Pass the raw body, and the Authorization header",
  ],
  "signedRequest is not awaited": [
    () => node.verifyOutgoingWebhook(signedRequest({ token }) as never, token),
    "If it is a promise, await it first.",
  ],
  "signedRequest is not awaited, and its parts are served": [
    () =>
      report((options) => {
        const { headers, body } = signedRequest({ token }) as never;
        return node.handleOutgoingWebhook({ method: "POST", headers, body }, options);
      }),
    "If it comes from signedRequest, await that first.",
  ],
  "a signature of /web is not awaited": [
    () =>
      node.verifyOutgoingWebhook(
        { body: "{}", authorization: web.signOutgoingWebhook("{}", token) as never },
        token,
      ),
    "If it is a promise, await it first.",
  ],
  "a result of /web is not awaited": [
    () => {
      const result = web.verifyOutgoingWebhook(request, token) as unknown as node.Verification;
      return result.ok || node.rejectionStatus(result.reason);
    },
    "A result of teams-outgoing-webhook/web is a promise: await it first.",
  ],
  "a promise is parsed": [
    () => node.parseActivity(Promise.resolve("{}") as never),
    "await request.arrayBuffer()",
  ],
  "a fetch handler gets a request of node:http": [
    () =>
      report((options) =>
        node.createFetchHandler(options)(new IncomingMessage(new Socket()) as never),
      ),
    "Express and node:http: use createNodeListener.",
  ],
  "a fetch handler gets the context of Hono": [
    () => report((options) => web.createFetchHandler(options)({ req: {} } as never)),
    "Hono: answer(context.req.raw).",
  ],
  "a listener gets a Request of fetch": [
    () =>
      report(async (options) => {
        const sent = await signedFetchRequest("https://a.example/", { token });
        node.createNodeListener(options)(sent as never, undefined as never);
      }),
    "With a Request of fetch: use createFetchHandler.",
  ],
  "a listener gets the context of Koa": [
    () =>
      report((options) =>
        node.createNodeListener(options)({ req: {} } as never, (() => {}) as never),
      ),
    "Koa: listener(context.req, context.res).",
  ],
  "a request of node:http is handled without its body": [
    () =>
      node.handleOutgoingWebhook(new IncomingMessage(new Socket()) as never, {
        tokens: token,
        reply,
      }),
    "use createNodeListener or createFetchHandler, which read the body.",
  ],
  "no request is passed": [
    () => node.verifyOutgoingWebhook(undefined as never, token),
    "Pass the raw body, and the Authorization header",
  ],
  "all headers are passed as one": [
    () => node.verifyOutgoingWebhook({ ...request, authorization: {} as never }, token),
    "Pass the raw body, and the Authorization header",
  ],
  "an option is misspelled": [
    () => node.verifyOutgoingWebhook(request, token, { maxAge: 60 } as never),
    "Unknown option `maxAge`. The options are maxAgeSeconds, now.",
  ],
  "the age is text": [
    () => node.verifyOutgoingWebhook(request, token, { maxAgeSeconds: "60" as never }),
    "maxAgeSeconds has to be a number of seconds, zero or more.",
  ],
  "the date is invalid": [
    () => node.verifyOutgoingWebhook(request, token, { maxAgeSeconds: 60, now: new Date("") }),
    "now has to be a valid Date",
  ],
  "a handler gets no options": [
    () => node.createNodeListener(undefined as never),
    "Pass at least tokens and reply.",
  ],
  "`tokens` is called `token`": [
    () => web.createFetchHandler({ token, reply } as never),
    "Unknown option `token`.",
  ],
  "a handler has no reply": [
    () => web.createFetchHandler({ tokens: token } as never),
    "reply has to be a function.",
  ],
  "the reply is a text instead of a function": [
    () => node.createNodeListener({ tokens: token, reply: "Hello!" as never }),
    "reply has to be a function.",
  ],
  "the time has a unit": [
    () => node.createNodeListener({ tokens: token, reply, timeoutMs: "4s" as never }),
    "timeoutMs has to be a number of milliseconds above zero",
  ],
  "a Map is passed as claim": [
    () => node.createNodeListener({ tokens: token, reply, claim: new Map() as never }),
    "claim has to be a function.",
  ],
  "a memory holds nothing": [
    () => node.createReplayMemory({ maxEntries: 0 }),
    "maxEntries has to be a whole number of ids above zero.",
  ],
  "a text is empty": [() => node.textReply(""), "A text reply needs a text that is not empty"],
  "a link is relative": [() => node.openUrl("Log", "/log"), "The address is not absolute."],
  "a link runs a script": [() => node.openUrl("Log", "javascript:alert(1)"), "Use http or https"],
  "a card has a button to submit": [
    () =>
      node.serializeReply(
        node.cardReply(
          node.adaptiveCard({
            body: [],
            actions: [{ type: "Action.Submit", title: "Send" } as never],
          }),
        ),
      ),
    "not Action.Submit",
  ],
  "a text is asserted to be a reply": [() => node.assertReply("Hello!"), "textReply"],
  "a reply is not awaited": [
    () => node.serializeReply(Promise.resolve(node.textReply("Hello!")) as never),
    "serializeReply takes a reply, not a promise. Await it first.",
  ],
  "a reply to check is not awaited": [
    () => node.assertReply(Promise.resolve(node.textReply("Hello!"))),
    "assertReply takes a reply, not a promise. Await it first.",
  ],
  "a text is not awaited": [
    () => node.textReply(Promise.resolve("Hello!") as never),
    "textReply takes a string, not a promise. Await it first.",
  ],
  "a card is not awaited": [
    () => node.cardReply(Promise.resolve(node.adaptiveCard({})) as never),
    "cardReply takes a card or a list of cards, not a promise. Await it first.",
  ],
  "one card of several is a text": [
    () => node.cardReply([node.adaptiveCard({}), "Hello!" as never]),
    "cardReply takes a card or a list of cards, not a string.",
  ],
  "a card is a list of elements": [
    () => node.adaptiveCard([node.textBlock("Hello!")] as never),
    "adaptiveCard takes { body: [elements], actions: [buttons] }, not an array.",
  ],
  "a picture is data": [
    () => node.image("data:image/png;base64,iVBORw0KGgo="),
    "The picture is a data: address, which fails on some clients. Give it an https address.",
  ],
  "a card is nothing": [
    () => node.adaptiveCard(undefined as never),
    "adaptiveCard takes { body: [elements], actions: [buttons] }, not undefined.",
  ],
  "the body of a card is one element": [
    () => node.adaptiveCard({ body: node.textBlock("Hello!") as never }),
    "A card takes its parts as a list, [part], not an object.",
  ],
  "a name that may be missing is escaped": [
    () => node.escapeMarkdown(undefined as never),
    "escapeMarkdown takes a string, not undefined.",
  ],
  "a text to escape is not awaited": [
    () => node.escapeHtml(Promise.resolve("Hello!") as never),
    "escapeHtml takes a string, not a promise. Await it first.",
  ],
  "the command of no activity is read": [
    () => node.commandText(undefined as never),
    "commandText takes the activity of a result whose ok is true, not undefined.",
  ],
  "the command of a text is read": [
    () => node.commandText("<at>Bot</at> status" as never),
    "commandText takes the activity of a result whose ok is true, not a string.",
  ],
  "the sender of a whole result is read": [
    () => node.senderOf({ ok: false, reason: "body-empty" } as never),
    "senderOf takes the activity of a result whose ok is true, not the whole result.",
  ],
  "a result is described instead of its reason": [
    () => node.describeRejection({ ok: false, reason: "body-empty" } as never),
    "Pass the reason of a result whose ok is false.",
  ],
};

it.each(Object.entries(MISTAKES))("says how to fix it if %s", async (_, [mistake, message]) => {
  const failure = await (async () => mistake())().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(node.UsageError);
  const { message: told } = failure as Error;
  expect(told).toContain(message);
  expect(told).not.toContain(token.slice(2, -2));
});

it("knows thirty mistakes or more", () => {
  expect(Object.keys(MISTAKES).length).toBeGreaterThanOrEqual(30);
});
