import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPasted } from "../../../docs/site/playground/read-pasted.ts";
import { documentedSample } from "../../../src/testing.ts";

const { authorization, body } = documentedSample;
const signature = authorization.slice("HMAC ".length);
const bytes = Buffer.byteLength(body);

const writeRequest = (headers: readonly string[], sent: string, end = "\r\n") =>
  ["POST /teams HTTP/1.1", ...headers, "", ""].join(end) + sent;

describe("a pasted header", () => {
  it.each([
    `Authorization: ${authorization}`,
    `authorization:${authorization}`,
    `  AUTHORIZATION: ${authorization}\r\n`,
    `"authorization": "${authorization}",`,
    `authorization: '${authorization}'`,
    `-H "Authorization: ${authorization}"`,
    `--header 'authorization: ${authorization}'`,
  ])("is taken from %j", (text) => {
    expect(readPasted(text)).toEqual({ authorization, said: "Took the Authorization header." });
  });

  it("is taken without its name", () => {
    const said = "Took the value of the Authorization header.";
    expect(readPasted(` ${authorization}\n`)).toEqual({ authorization, said });
    expect(readPasted("hmac abc")).toEqual({ authorization: "hmac abc", said });
  });
});

describe("a pasted digest", () => {
  it("gets the scheme if it is a bare signature", () => {
    const said = "Took a bare signature, and put HMAC in front of it.";
    expect(readPasted(`${signature}\n`)).toEqual({ authorization, said });
  });

  it("becomes base64 if it is hexadecimal", () => {
    const hex = Buffer.from(signature, "base64").toString("hex");
    expect(readPasted(hex)).toMatchObject({ authorization });
    expect(readPasted(hex.toUpperCase())?.said).toContain("Took a hexadecimal digest.");
  });

  it.each([signature.slice(1), `${signature}=`, "ab".repeat(31), "ab".repeat(33), "zz".repeat(32)])(
    "of another length or alphabet is left alone: %s",
    (text) => expect(readPasted(text)).toBeUndefined(),
  );
});

describe("a pasted request", () => {
  it.each(["\r\n", "\n"])("is split into header and body, with lines that end in %j", (end) => {
    const headers = ["Host: a.example", `Authorization: ${authorization}`, "X-Empty:"];
    expect(readPasted(`\n${writeRequest(headers, body, end)}`)).toEqual({
      authorization,
      body,
      said: "Took the Authorization header and a body of 1,891 bytes.",
    });
  });

  it("keeps line breaks and empty lines of the body", () => {
    const sent = `${body.replaceAll("\n", "\r\n")}\r\n\r\nmore\n`;
    expect(readPasted(writeRequest([`authorization: ${authorization}`], sent))?.body).toBe(sent);
  });

  it("may lack the request line", () => {
    const head = `host: a.example\nauthorization: ${authorization}`;
    expect(readPasted(`${head}\n\n${body}`)).toMatchObject({ authorization, body });
    expect(readPasted(`${head}\n`)).toEqual({
      authorization,
      body: "",
      said: "Took the Authorization header and no body.",
    });
  });

  it("may lack the header, and says so", () => {
    expect(readPasted(writeRequest(["Host: a"], "{}"))).toEqual({
      authorization: "",
      body: "{}",
      said: "Took a request without an Authorization header and a body of 2 bytes.",
    });
  });

  it("takes the first of several headers, and says so", () => {
    const headers = [`Authorization: ${authorization}`, "Authorization: Bearer x"];
    const pasted = readPasted(writeRequest(headers, "{}"));
    expect(pasted?.authorization).toBe(authorization);
    expect(pasted?.said).toContain("several Authorization headers: this is the first.");
  });

  it("loses the line break that copying added after its Content-Length", () => {
    const pasted = readPasted(writeRequest([`Content-Length: ${bytes}`], `${body}\r\n`));
    expect(pasted?.body).toBe(body);
    expect(pasted?.said).toContain("Left out the line break after it");
  });

  it("says that its Content-Length counts other bytes", () => {
    const pasted = readPasted(writeRequest([`Content-Length: ${bytes + 53}`], body));
    expect(pasted?.body).toBe(body);
    expect(pasted?.said).toContain(
      "Content-Length says 1,944 bytes, so copying has changed the body.",
    );
    expect(readPasted(writeRequest(["Content-Length: 3"], "ä\n"))?.said).not.toContain("copying");
  });

  it("says that a chunked body has its chunk sizes in it", () => {
    const pasted = readPasted(writeRequest(["Transfer-Encoding: chunked"], "2\r\n{}\r\n0\r\n\r\n"));
    expect(pasted?.said).toContain("The body is chunked");
  });

  it("keeps every body exactly", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (sent) => {
        expect(readPasted(writeRequest(["Host: a"], sent))?.body).toBe(sent);
      }),
    );
  });
});

describe("any other text", () => {
  it.each([
    "",
    body,
    JSON.stringify(JSON.parse(body)),
    "Hello",
    "Note: this is not a request",
    "a: b\nc: d",
    "Authorization: Bearer x",
    "POST it tomorrow",
    `{"authorization": "${authorization}"}`,
    `${authorization} and more words`,
  ])("is not taken apart: %j", (text) => expect(readPasted(text)).toBeUndefined());

  it("never throws, and is read in linear time", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readPasted(text)));
    for (const unit of ["\n", "\r\n", "a: b\n", "[", " ", "HMAC ", "POST / HTTP/1.1\n", '"'])
      readPasted(unit.repeat(200_000));
    readPasted(writeRequest([], "\n".repeat(1_000_000)));
    readPasted(writeRequest(["Content-Length: 1"], `${"\n".repeat(500_000)}x`));
  }, 10_000);
});
