import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { headerValues, headOf } from "../../../src/serve/request-head.ts";

const head = (url: string, headers = {}) => headOf({ method: "POST", url, headers });

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
    expect(headerValues(headers as never, name)).toEqual(values);
  });

  it.each([undefined, null, "authorization: x"])("are not asked of %j", (headers) => {
    const code = expect.objectContaining({ code: "ERR_REQUEST_INVALID" });
    expect(() => headerValues(headers as never, name)).toThrow(code);
  });
});
