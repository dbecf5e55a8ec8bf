import { describe, expect, it } from "vitest";
import { parseEnvFile } from "../../../src/cli/env-file.ts";
import { readReplyFile } from "../../../src/cli/reply-file.ts";
import { createSaver, parseRequest } from "../../../src/cli/saved-request.ts";
import { runIn, token } from "./recorded-io.ts";

describe("an environment file", () => {
  it.each([
    ["A=1", "1"],
    ["A=1\r\nB=2", "1"],
    ["  export   A = 1  ", "1"],
    ["export\tA=1", "1"],
    ["A=", ""],
    ["A=a=b", "a=b"],
    ['A="a # b"', "a # b"],
    ["A= 'a # b' ", "a # b"],
    ["A=a  # b", "a"],
    ["A='a'  # b", "a"],
    ["A=`a`#b", "a"],
    ['A="a" b', '"a" b'],
    ['A=a "b"', 'a "b"'],
    ["A=a # b # c", "a"],
    ["A=a#b", "a#b"],
    ["A=# b", ""],
    ["A_1b=c\nA=1", "1"],
    ["A=1\nA=2", "2"],
    ["1A=1", undefined],
    ["#A=1", undefined],
    ["my A=1", undefined],
    ["A", undefined],
  ])("gives A its value in %j", (text, value) => {
    expect(parseEnvFile(text)["A"]).toBe(value);
    expect(parseEnvFile(text)).not.toHaveProperty("undefined");
  });
});

describe("a token file", () => {
  it.each([
    `${token}   # from Teams`,
    `  \n${token}\n  `,
    `# from Teams\r\n${token}\r\n`,
    `contoso = ${token}`,
  ])("holds one token in %j", async (text) => {
    const files = { "token.txt": text, "body.json": "{}" };
    const { status } = await runIn(
      { files, env: {} },
      ...["sign", "body.json", "--token-file", "token.txt"],
    );
    expect(status).toBe(0);
  });
});

describe("a saved request", () => {
  const parse = (text: string) => {
    const request = parseRequest(Buffer.from(text, "latin1"));
    return request && [request.authorization, Buffer.from(request.body).toString("latin1")];
  };

  it.each([
    ["POST / HTTP/1.1\r\nAuthorization: HMAC a\r\n\r\nbody", ["HMAC a", "body"]],
    ["POST /teams?id=1 HTTP/1.1\r\nAUTHORIZATION:HMAC a\r\n\r\n", ["HMAC a", ""]],
    ["POST  HTTP/1.1\r\n\r\nbody", [undefined, "body"]],
    [
      "POST / HTTP/1.1\r\nAuthorization: a\r\nAuthorization: b\r\n\r\na\r\n\r\nb",
      ["a, b", "a\r\n\r\nb"],
    ],
    ["POST / HTTP/1.1\r\nProxy-Authorization: a\r\n\r\n", [undefined, ""]],
    ["POST / HTTP/1.1\r\n\r\nAuthorization: a", [undefined, "Authorization: a"]],
    ["xPOST / HTTP/1.1\r\n\r\n", undefined],
    ["POST / HTTP/1.10\r\n\r\n", undefined],
    ["HTTP/1.1 200 OK\r\n\r\n", undefined],
    ["POST / HTTP/1.1", undefined],
    ["", undefined],
  ])("is read from %j", (text, expected) => {
    expect(parse(text)).toEqual(expected);
  });

  const save = async (rawHeaders: string[], saveFile?: () => Promise<void>) => {
    const saved: Uint8Array[] = [];
    const complaints: string[] = [];
    const io = {
      columns: 100,
      printError: (line: string) => complaints.push(line),
      saveFile: saveFile ?? (async (_: string, __: string, bytes: Uint8Array) => saved.push(bytes)),
    };
    const saveRequest = createSaver({ values: { save: "a" }, operands: [] }, io as never);
    const request = { method: "POST", url: "/", rawHeaders, body: new Uint8Array([255]) };
    await saveRequest({ request, receivedAt: 0 });
    return [saved.map((bytes) => Buffer.from(bytes).toString("latin1")).join(""), complaints];
  };

  it("keeps its headers and bytes, but no signature", async () => {
    const headers = ["X-Name", "Gr\u00fc\u00dfe", "AUTHORIZATION", "b", "x-authorization", "c"];
    expect(await save([...headers, "authorization-x", "d", "Proxy-Authorization", "e"])).toEqual([
      "POST / HTTP/1.1\r\nX-Name: Gr\u00fc\u00dfe\r\nAUTHORIZATION: (left out)\r\nx-authorization: c\r\n" +
        "authorization-x: d\r\nProxy-Authorization: (left out)\r\n\r\n\u00ff",
      [],
    ]);
  });

  it("complains where it cannot be saved", async () => {
    const [, complaints] = await save([], () => Promise.reject(new Error("disk full")));
    expect(complaints).toEqual(["Could not save 1970-01-01T00-00-00.000Z-1.http in a."]);
  });
});

describe("a reply file", () => {
  const bad = { type: "Action.Submit" };
  const card = { type: "AdaptiveCard", version: "1.5", actions: [bad] };
  const attachment = { contentType: "application/vnd.microsoft.card.adaptive", content: card };
  const pointers = (value: unknown) =>
    readReplyFile(new TextEncoder().encode(JSON.stringify(value))).findings.map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );

  it("has its findings at pointers into the file", () => {
    expect(pointers([attachment, card])).toEqual(
      expect.arrayContaining([
        "action-not-open-url /0/content/actions/0",
        "action-not-open-url /1/actions/0",
      ]),
    );
    const unsupported = { ...attachment, contentType: "text/x" };
    expect(pointers(unsupported)).toEqual(["attachment-unsupported "]);
    expect(pointers([attachment, unsupported])).toContain("attachment-unsupported /1");
    const large = { ...attachment, content: { ...card, fallbackText: "x".repeat(30_000) } };
    expect(pointers([large])).toContain("reply-large ");
    const message = { type: "message", text: "", attachments: [null] };
    expect(pointers(message).join()).toContain(" /attachments/0");
    expect(pointers([null]).join()).toMatch(/ \/0$/);
    const entities = [{ type: "mention", mentioned: 7 }];
    expect(pointers({ type: "message", text: "<at>x</at>", entities })).toContain(
      "mention-broken /entities/0",
    );
    expect(pointers({ type: "message", text: "", attachments: [attachment] })).toContain(
      "action-not-open-url /attachments/0/content/actions/0",
    );
  });

  it("points at the whole file where a key is repeated", () => {
    const json = '{"type":"message","text":"a","text":"b"}';
    const { findings } = readReplyFile(new TextEncoder().encode(json));
    expect(findings).toMatchObject([{ code: "file-duplicate-key", pointer: "", line: 1 }]);
  });
});
