import { Readable } from "node:stream";
import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { handleOutgoingWebhook, signOutgoingWebhook } from "../../../src/index.ts";
import { fromIncomingRequest, readHead, readHeader } from "../../../src/serve/incoming-request.ts";
import { freshJson } from "../contract/serving-steps.ts";

const head = (url: string, headers = {}) => readHead({ method: "POST", url, headers });

describe("the head of a request", () => {
  it.each([
    ["/teams?id=contoso", { id: "contoso" }],
    ["https://example.com/?id=a%20b+c&x", { id: "a b c", x: "" }],
    ["?id=first&id=last", { id: "last" }],
    ["/teams#?id=fragment", {}],
    ["//[?id=%ff%", { id: "\ufffd%" }],
    ["?__proto__=x", { ["__proto__"]: "x" }],
    ["", {}],
  ])("has the query of %s", (url, query) => {
    expect([...head(url).query]).toEqual(Object.entries(query));
  });

  it("finds nothing in the query that objects inherit", () => {
    expect(head("/?id=1").query.get("constructor")).toBeUndefined();
  });

  it("shows no header when it is printed, but gives each when asked", () => {
    const request = head("/", { Authorization: "HMAC secret", accept: ["a", "b"] });
    expect(inspect(request, { depth: null, showHidden: true })).not.toContain("secret");
    expect(JSON.stringify(request)).not.toContain("secret");
    expect(request.header("authorization")).toBe("HMAC secret");
    expect(request.header("Accept")).toBe("a, b");
    expect(request.header("x-missing")).toBeUndefined();
  });
});

describe("the values of a header", () => {
  const name = "authorization";

  it.each([
    ["an object", { Authorization: "x" }, ["x"]],
    ["a list", { authorization: ["x", "y"] }, ["x", "y"]],
    ["two spellings", { Authorization: "x", authorization: "y" }, ["x", "y"]],
    ["an undefined one", { authorization: undefined }, []],
    ["fetch", new Headers({ Authorization: "x" }), ["x"]],
    ["fetch without it", new Headers(), []],
    ["a Map", new Map([["authorization", "x"]]), ["x"]],
    ["a header that is called get", { get: "y", authorization: "x" }, ["x"]],
    ["names that objects have anyway", JSON.parse('{"__proto__":"y","constructor":"z"}'), []],
  ])("are found in %s", (_, headers, values) => {
    expect(readHeader(headers as never, name)).toEqual(values);
  });

  it.each([undefined, null, "authorization: x"])("are not asked of %j", (headers) => {
    const code = expect.objectContaining({ code: "ERR_REQUEST_INVALID" });
    expect(() => readHeader(headers as never, name)).toThrow(code);
  });
});

describe("a request", () => {
  const options = { tokens: Buffer.alloc(32).toString("base64"), reply: () => "Done." };

  it.each(["x", 5, null, undefined])("is not %j", async (request) => {
    await expect(handleOutgoingWebhook(request as never, options)).rejects.toMatchObject({
      code: "ERR_REQUEST_INVALID",
    });
  });

  it("is not the request of a server, unless that has its raw body", async () => {
    const stream = Object.assign(Readable.from([]), { method: "GET", headers: {} });
    await expect(handleOutgoingWebhook(stream as never, options)).rejects.toMatchObject({
      code: "ERR_REQUEST_INVALID",
      message: expect.stringContaining("use createNodeListener or createFetchHandler"),
    });
    const read = Object.assign(Readable.from([]), { method: "GET", headers: {}, body: "x" });
    const { status } = await handleOutgoingWebhook(read, { ...options, onReject: () => {} });
    expect(status).toBe(405);
  });

  it("may lack its body, which is then empty", async () => {
    const reasons: unknown[] = [];
    const { tokens } = options;
    const request = { method: "POST", headers: { authorization: signOutgoingWebhook("", tokens) } };
    const onReject = (reason: string) => reasons.push(reason);
    const { status } = await handleOutgoingWebhook(request as never, { ...options, onReject });
    expect([status, ...reasons]).toEqual([400, "body-empty"]);
  });

  it.each([
    ["a Buffer", (bytes: Uint8Array<ArrayBuffer>) => Buffer.from(bytes.buffer)],
    ["a Uint8Array", (bytes: Uint8Array<ArrayBuffer>) => bytes],
    ["an ArrayBuffer", (bytes: Uint8Array<ArrayBuffer>) => bytes.buffer],
  ])(
    "is verified and read as it was, though its memory is used again meanwhile: %s",
    async (_, give) => {
      const { tokens } = options;
      const bytes = new TextEncoder().encode(freshJson());
      const body = give(bytes);
      const request = {
        method: "POST",
        headers: { authorization: signOutgoingWebhook(body, tokens) },
        body,
      };
      const serving = handleOutgoingWebhook(request, {
        tokens: () => Promise.resolve(tokens),
        reply: ({ text }) => `You said: ${text}`,
      });
      bytes.fill(0x20);
      expect(await serving).toMatchObject({ status: 200, body: expect.stringContaining("hello") });
    },
  );

  it("has an empty URL if none is given", () => {
    expect(fromIncomingRequest({ method: "POST", headers: {}, body: "x" }).url).toBe("");
  });

  it.each([null, 5, "x"])("is not served with the options %j", async (wrong) => {
    const request = { method: "POST", headers: {}, body: "x" };
    await expect(handleOutgoingWebhook(request, wrong as never)).rejects.toMatchObject({
      code: "ERR_OPTION_INVALID",
      message: expect.stringContaining("at least tokens and reply"),
    });
  });

  it("has 4.5 seconds by default, since Teams waits five", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const errors: unknown[] = [];
    const body = freshJson();
    const { tokens } = options;
    const serving = handleOutgoingWebhook(
      { method: "POST", headers: { authorization: signOutgoingWebhook(body, tokens) }, body },
      { tokens, reply: () => new Promise(() => {}), onError: (error) => errors.push(error) },
    );
    await vi.advanceTimersByTimeAsync(4499);
    expect(errors).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    expect((await serving).body).toContain("This takes longer");
    expect(errors).toEqual([expect.objectContaining({ code: "ERR_TIMEOUT" })]);
  });

  it("may have as much time as timers can count, with one warning in a process", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const request = { method: "GET", headers: {}, body: "" };
    const timeoutMs = 2 ** 31 - 1;
    const onReject = () => {};
    const patient = { ...options, onReject, timeoutMs };
    expect((await handleOutgoingWebhook(request, { ...patient, timeoutMs: 4999 })).status).toBe(
      405,
    );
    expect(warn).not.toHaveBeenCalled();
    for (const served of [{ ...patient, timeoutMs: 5000 }, patient]) {
      expect((await handleOutgoingWebhook(request, served)).status).toBe(405);
      expect(warn).toHaveBeenCalledTimes(1);
    }
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/^timeoutMs is 5000 or more, but .*Leave timeoutMs out/)],
    ]);
    warn.mockRestore();
  });
});
