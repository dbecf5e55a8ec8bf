import { describe, expect, it } from "vitest";
import { judgeAnswer } from "../../../src/cli/send/judge-answer.ts";

const answer = (body: string | Uint8Array, status = 200, headers: Record<string, string> = {}) =>
  judgeAnswer({
    kind: "answer",
    status,
    headers,
    rawHeaders: [],
    body: typeof body === "string" ? new TextEncoder().encode(body) : body,
    milliseconds: 1,
  });
const codes = (judgement: ReturnType<typeof judgeAnswer>) =>
  judgement.problems.map(({ code }) => code);
const messageOf = (judgement: ReturnType<typeof judgeAnswer>) => judgement.problems[0]?.message;
const HELLO = '{"type":"message","text":"Hello"}';

describe("an answer", () => {
  it.each([
    [299, "status-not-200", "Status 299. Teams is known to show a reply only with status 200."],
    [300, "redirected", "Status 300 redirects"],
    [399, "redirected", "Status 399 redirects"],
    [400, "status-not-200", "Status 400. The server could not read the message"],
    [401, "status-not-200", "Status 401. The server rejects the signature or the age"],
    [403, "status-not-200", "Status 403. The server rejects the signature."],
    [404, "status-not-200", "Status 404. The server has nothing at this path."],
    [405, "status-not-200", "Status 405. The server does not accept POST"],
    [409, "status-not-200", "Status 409. The server has already seen"],
    [418, "status-not-200", "Status 418. Teams is known to show"],
    [499, "status-not-200", "Status 499. Teams is known to show"],
    [500, "status-not-200", "Status 500. The server failed; see its log."],
  ])("with status %d is explained", (status, code, message) => {
    const judgement = answer(HELLO, status);
    expect(codes(judgement)).toEqual([code]);
    expect(messageOf(judgement)).toContain(message);
    expect(judgement.shown).toBe(false);
  });

  it.each([
    [401, "Bearer", true],
    [401, "  bearer realm=x", true],
    [401, "HMAC, Bearer", false],
    [401, "Bearers", false],
    [403, "Bearer", false],
  ])("with status %d that asks for %j comes from a bot: %j", (status, scheme, isBot) => {
    const message = messageOf(answer("", status, { "www-authenticate": scheme }));
    expect(message?.includes("the endpoint of a bot")).toBe(isBot);
  });

  it.each([
    [{ "content-encoding": "identity" }, HELLO, []],
    [{ "content-encoding": " Identity " }, HELLO, []],
    [{ "content-encoding": "br" }, HELLO, ["reply-compressed"]],
    [{}, new Uint8Array([0x1f, 0x8b, 8]), ["reply-compressed"]],
    [{}, new Uint8Array([0x1f, 0x7b]), ["reply-not-json"]],
    [{}, new Uint8Array([0x7b, 0x8b]), ["reply-not-utf8"]],
  ])("with %j is compressed or not", (headers, body, expected) => {
    expect(codes(answer(body, 200, headers))).toEqual(expected);
  });

  it.each([
    ["", "The reply is empty."],
    [" \n", "The reply is empty."],
    ["Hello", "Send an object such as"],
    ["Hello {", "Send an object such as"],
    ["x[", "Send an object such as"],
    ["\n {", "line 2, column 3"],
    ["[1,", "line 1, column 4"],
    ['"a', "line 1, column 3"],
  ])("of %j is no JSON", (body, message) => {
    const judgement = answer(body);
    expect(codes(judgement)).toEqual(["reply-not-json"]);
    expect(messageOf(judgement)).toContain(message);
  });

  it.each([
    ["null", "Teams refuses or ignores something in the reply."],
    ["7", "Teams refuses or ignores something in the reply."],
    ["{}", "Teams refuses or ignores something in the reply."],
    ['"{}"', "serialized twice"],
  ])("of %j is refused", (body, message) => {
    const judgement = answer(body);
    expect(codes(judgement)).toEqual(["reply-refused"]);
    expect(messageOf(judgement)).toContain(message);
  });

  it("may have warnings, and is shown all the same", () => {
    const judgement = answer(JSON.stringify({ type: "message", text: "x".repeat(30_000) }));
    expect(judgement).toMatchObject({ shown: true, findings: [{ code: "reply-large" }] });
  });

  it.each([
    ...["ECONNREFUSED", "EAI_AGAIN", "ETIMEDOUT", "EPROTO", "CERT_HAS_EXPIRED"],
    ...["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN", "ERR_TLS_CERT_ALTNAME_INVALID"],
    ...["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
  ])("that is missing is explained by the code %s", (code) => {
    const message = messageOf(judgeAnswer({ kind: "unreachable", code, milliseconds: 1 }));
    expect(message).not.toContain("Cannot connect");
    expect(message).toMatch(/^\S.{20,}\.$/);
  });
});
