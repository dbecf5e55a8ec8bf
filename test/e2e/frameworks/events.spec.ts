import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { PROGRAMS, sample } from "./programs.ts";
import { emojiMessage, messages } from "./requests.ts";

interface Message {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly authorization: string;
}

/** Loads a recipe, or a package of its platform, the way the platform does. */
const load = (name: string) =>
  import(name.endsWith(".mjs") ? pathToFileURL(join(PROGRAMS, name)).href : name);

beforeAll(() => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  // The documented sample is of 2017.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2017-02-01T21:10:08Z") });
  process.env["TEAMS_OUTGOING_WEBHOOK_TOKEN"] = sample.token;
});

const encodeBody = (message: Message, encoding: "utf8" | "base64") => ({
  body: Buffer.from(message.body).toString(encoding),
  isBase64Encoded: encoding === "base64",
});

/** The event of a function URL and an HTTP API: version 2.0, header names in lower case. */
const functionUrlEvent = (message: Message, encoding: "utf8" | "base64") => ({
  version: "2.0",
  routeKey: "$default",
  rawPath: "/teams",
  rawQueryString: "",
  headers: {
    authorization: message.authorization,
    "content-type": "application/json; charset=utf-8",
    "x-amzn-trace-id": "Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e",
  },
  requestContext: {
    accountId: "anonymous",
    apiId: "r3pmxmplak",
    domainName: "r3pmxmplak.lambda-url.us-east-2.on.aws",
    http: { method: "POST", path: "/teams", protocol: "HTTP/1.1", sourceIp: "192.0.2.1" },
    stage: "$default",
  },
  ...encodeBody(message, encoding),
});

/** The event of a REST API: version 1.0, header names unchanged. */
const restApiEvent = (message: Message, encoding: "utf8" | "base64") => ({
  resource: "/teams",
  path: "/teams",
  httpMethod: "POST",
  headers: { Authorization: message.authorization, "Content-Type": "application/json" },
  multiValueHeaders: { Authorization: [message.authorization] },
  queryStringParameters: null,
  pathParameters: null,
  requestContext: { httpMethod: "POST", path: "/prod/teams", stage: "prod" },
  ...encodeBody(message, encoding),
});

/** The event of a load balancer whose target group asks for several values of a header: no `headers` at all. */
const loadBalancerEvent = (message: Message, encoding: "utf8" | "base64") => ({
  requestContext: {
    elb: { targetGroupArn: "arn:aws:elasticloadbalancing:us-east-2:1:targetgroup/t/1" },
  },
  httpMethod: "POST",
  path: "/teams",
  multiValueQueryStringParameters: {},
  multiValueHeaders: {
    authorization: [message.authorization],
    "content-type": ["application/json; charset=utf-8"],
  },
  ...encodeBody(message, encoding),
});

it("refuses an event of AWS Lambda whose Authorization came twice, of which `headers` shows one", async () => {
  const message = emojiMessage();
  const event = {
    ...restApiEvent(message, "utf8"),
    multiValueHeaders: { Authorization: ["HMAC x", message.authorization] },
  };
  expect(await (await load("aws-lambda.mjs")).handler(event)).toMatchObject({ statusCode: 401 });
});

describe.each([
  ["a function URL", functionUrlEvent, "utf8"],
  ["a function URL in base64", functionUrlEvent, "base64"],
  ["a REST API", restApiEvent, "utf8"],
  ["a REST API in base64", restApiEvent, "base64"],
  ["a load balancer", loadBalancerEvent, "utf8"],
  ["a load balancer in base64", loadBalancerEvent, "base64"],
] as const)("the recipe for AWS Lambda behind %s", (name, eventFor, encoding) => {
  const answer = async (message: Message) =>
    (await load("aws-lambda.mjs")).handler(eventFor(message, encoding));

  it("answers a message, and refuses a changed one", async () => {
    const first = name === "a function URL" ? messages.documented : emojiMessage();
    const { statusCode, headers, body } = await answer(first);
    expect(statusCode).toBe(200);
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(JSON.parse(body).text).toMatch(/^You said: (Hello Larry Brown|🍺)$/);
    expect(await answer(messages.tampered)).toMatchObject({
      statusCode: 401,
      body: "Unauthorized",
    });
  });

  it("refuses an event without a body", async () => {
    const { body: _, ...event } = eventFor(messages.documented, encoding);
    const { handler } = await load("aws-lambda.mjs");
    expect(await handler(event)).toMatchObject({ statusCode: 400 });
  });
});

it("says how to fix a body that an AWS Lambda middleware has parsed", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const { handler } = await load("aws-lambda.mjs");
  const event = { ...functionUrlEvent(messages.documented, "utf8"), body: {} };
  expect(await handler(event)).toMatchObject({ statusCode: 500, body: "Internal Server Error" });
  expect(log.mock.calls).toEqual([
    [expect.objectContaining({ name: "UsageError", code: "ERR_BODY_ALREADY_PARSED" })],
  ]);
  log.mockRestore();
});

describe("the recipe for Azure Functions", () => {
  let handler: (request: unknown) => Promise<object>;
  beforeAll(async () => {
    const { app } = await load("@azure/functions");
    vi.spyOn(app, "http").mockImplementation((_name, options) => {
      ({ handler } = options as { handler: typeof handler });
    });
    await load("azure-functions.mjs");
  });

  const send = async ({ body, authorization }: Message) => {
    const { HttpRequest, HttpResponse } = await load("@azure/functions");
    const request = new HttpRequest({
      url: "https://example.azurewebsites.net/api/teams",
      method: "POST",
      headers: { authorization, "content-type": "application/json; charset=utf-8" },
      body: { bytes: body },
    });
    const response = new HttpResponse(await handler(request));
    return {
      status: response.status,
      type: response.headers.get("content-type"),
      text: await response.text(),
    };
  };

  it("answers the documented sample and an emoji", async () => {
    expect(await send(messages.documented)).toEqual({
      status: 200,
      type: "application/json; charset=utf-8",
      text: '{"type":"message","text":"You said: Hello Larry Brown"}',
    });
    expect((await send(emojiMessage())).text).toContain("You said: 🍺");
  });

  it("refuses it with one byte changed", async () => {
    expect(await send(messages.tampered)).toMatchObject({ status: 401, text: "Unauthorized" });
  });
});
