import { randomFillSync } from "node:crypto";
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type BodyRepair, createBody } from "../../../src/diagnose/body/body.ts";
import { BODY_REPAIR_PAIRS } from "../../../src/diagnose/body/body-repairs.ts";
import { compressed, decompressed } from "../../../src/diagnose/body/compression.ts";
import { base64, latin1, normalForm, utf16 } from "../../../src/diagnose/body/encodings.ts";
import {
  chunked,
  headersIncluded,
  lostEnd,
  signedBeginning,
} from "../../../src/diagnose/body/framing.ts";
import { reserialized } from "../../../src/diagnose/body/reserialized.ts";
import {
  endSpaces,
  finalNewline,
  lineEnds,
  lineSpaces,
} from "../../../src/diagnose/body/white-space.ts";
import { createBudget } from "../../../src/diagnose/budget.ts";
import { createHasher } from "../../../src/diagnose/hasher.ts";
import { readAuthorization } from "../../../src/diagnose/header-readings.ts";
import { readKey } from "../../../src/diagnose/key-readings.ts";
import { search } from "../../../src/diagnose/search.ts";
import { repairToken } from "../../../src/diagnose/tokens.ts";
import { emoji } from "./bodies.ts";
import { signed, token } from "./signing.ts";

/** Lists the bodies that a repair tries, each byte as one character. */
async function listBodies(repair: BodyRepair, held: string | Uint8Array): Promise<string[]> {
  const tried: Uint8Array[] = [];
  for await (const { bytes } of repair(createBody(new Uint8Array(Buffer.from(held)), () => true))) {
    tried.push(bytes);
  }
  return tried.map((bytes) => Buffer.from(bytes).toString("latin1"));
}

describe("the head of a request", () => {
  it.each([
    "Host: a\n\nbody",
    "Host: a\r\n\r\nbody",
    "X-1:\nAccept-Language: a, b\r\nHost:a\n\nbody",
    "POST / HTTP/1.1\r\n\r\nbody",
    "GET /a?b=c HTTP/2\nHost: a\n\nbody",
  ])("is left out: %j", async (held) => {
    expect(await listBodies(headersIncluded, held)).toEqual(["body"]);
  });

  it.each([
    '{"a":1}\n\nbody',
    "a\n\nbody",
    "Dear reader,\n\nbody",
    "Host: a\nbody",
    "Host: a\nnot a header\n\nbody",
    "> Host: a\n\nbody",
    "post / HTTP/1.1\n\nbody",
    "POST / HTTP/\n\nbody",
    "POST HTTP/1.1\n\nbody",
    "Host: a\r\rbody",
  ])("is something else than %j", async (held) => {
    expect(await listBodies(headersIncluded, held)).toEqual([]);
  });

  it("is text", async () => {
    expect(await listBodies(headersIncluded, Buffer.from("Host: \xe9\n\n", "latin1"))).toEqual([]);
  });
});

it("tries every beginning of a body, and never the whole body", async () => {
  expect((await listBodies(signedBeginning, "abcde")).sort()).toEqual(["a", "ab", "abc", "abcd"]);
  expect(await listBodies(signedBeginning, "a")).toEqual([]);
});

it("decodes UTF-16 from whole units alone", async () => {
  const encoded = 4;
  for (const [held, decoded] of [
    ["a\0b\0", 2],
    ["a\0b", 0],
    ["ab", 0],
  ] as const) {
    expect(await listBodies(utf16, held)).toHaveLength(encoded + decoded);
  }
});

it("encodes as Windows-1252 what has only characters of it", async () => {
  const windows = Buffer.from([0x80]).toString("latin1");
  expect(await listBodies(latin1, "€")).toContain(windows);
  expect(await listBodies(latin1, "€")).toHaveLength(4);
  expect(await listBodies(latin1, "€\u0100")).toHaveLength(3);
});

it.each([
  ["YQ", ["a"]],
  [" YQ==\n", ["a"]],
  ["a", []],
  ["YQ.", []],
  ["<YQ", []],
  ["YQ===", []],
])("decodes only base64 that holds a byte: %j", async (held, decoded) => {
  expect(await listBodies(base64, held)).toEqual([...decoded, btoa(held)]);
});

// A search that tried the body itself again would take longer.
it.each<[string, BodyRepair, string | Uint8Array, number]>([
  ["another encoding of ASCII", latin1, "ab", 0],
  ["another normal form of ASCII", normalForm, "ab", 0],
  ["other line ends of one line", lineEnds, "ab", 0],
  ["a final line break that is not there", finalNewline, "ab", 2],
  ["less white space than there is", endSpaces, "ab", 10],
  ["less white space than a final line break", endSpaces, "ab\n", 10],
  ["chunks behind something else", chunked, "<1\r\na\r\n0\r\n\r\n", 0],
  ["ends that do not follow", lostEnd, '{"a":1', 2],
  ["end of JSON that has one", lostEnd, '{"a":1}', 0],
])("tries no %s", async (_, repair, held, count) => {
  expect(await listBodies(repair, held)).toHaveLength(count);
});

describe("spaces at the ends of lines", () => {
  it("are tried in other bodies than the one that is held", async () => {
    const held = "a,\nb";
    const tried = await listBodies(lineSpaces, held);
    expect(tried).toContain("a, \nb ");
    expect(tried).not.toContain(held);
  });

  it("are tried once at each choice of lines", async () => {
    // Behind both line breaks and behind all lines; then on one, on two and on three of the lines.
    expect(await listBodies(lineSpaces, "a\nb\nc")).toHaveLength(2 + 3 + 3 + 1);
  });

  it.each([
    [63, 2 + 63 + 1953 + 39_711],
    [64, 2 + 64 + 2016],
  ])("are tried on three of up to 63 lines: %i", async (lines, count) => {
    expect(await listBodies(lineSpaces, `${"\n".repeat(lines - 1)}a`)).toHaveLength(count);
  });

  it("are not tried in a single line, whose end is tried elsewhere", async () => {
    expect(await listBodies(lineSpaces, "a")).toEqual([]);
  });

  it("are tried in up to 40,000 lines", async () => {
    for (const [lines, isTried] of [
      [40_000, true],
      [40_001, false],
    ] as const) {
      const body = createBody(
        new Uint8Array(Buffer.from(`${"\n".repeat(lines - 1)}a`)),
        () => true,
      );
      expect(lineSpaces(body).next().done).toBe(!isTried);
    }
  });
});

describe("compression", () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each<[string, string | Uint8Array, string[]]>([
    ["gzip", gzipSync(emoji), ["gzip"]],
    ["zlib", deflateSync(emoji), ["deflate"]],
    ["zlib, quickly", deflateSync(emoji, { level: 1 }), ["deflate"]],
    ["raw deflate", deflateRawSync(emoji), ["deflate-raw"]],
    ["half of the signature of gzip", Buffer.from([0x1f, 0x8c]), ["deflate-raw"]],
    ["the other half of it", Buffer.from([0x1e, 0x8b]), ["deflate-raw"]],
    ["zlib with a wrong check", Buffer.from([0x78, 0x9d]), ["deflate-raw"]],
    ["another method with a right check", Buffer.from([0x79, 0x18]), ["deflate-raw"]],
    ["an object", '{"a":1}', []],
    ["a list", "[1]", []],
    ["a string", '"a"', []],
  ])("is guessed from the first bytes of %s", async (_, held, formats) => {
    const tried: string[] = [];
    const { DecompressionStream } = globalThis;
    vi.stubGlobal(
      "DecompressionStream",
      class extends DecompressionStream {
        constructor(format: CompressionFormat) {
          super(format);
          tried.push(format);
        }
      },
    );
    await listBodies(compressed, held);
    expect(tried).toEqual(formats);
  });

  it("is tried with the systems that compress, each once", async () => {
    const tried = await listBodies(decompressed, "ab");
    expect(new Set(tried).size).toBe(3 + 4);
    expect(tried).toHaveLength(3 + 4);
  });

  it("is not tried where it would fill the memory", async () => {
    const noise = randomFillSync(new Uint8Array((16 << 20) + 1));
    const packed = decompressed(createBody(noise, () => true));
    expect((await packed.next()).done).toBe(true);
  });
});

it("writes more than 500,000 characters of JSON in the three commonest escapes and layouts", async () => {
  // Each of these escapes writes it differently, and each of the layouts, too.
  const start = '["\\u003cé",{"b":1,"a":2},"';
  const write = (length: number) => `${start}${"a".repeat(length - start.length - 2)}"]`;
  expect(await listBodies(reserialized, write(500_001))).toHaveLength(3 * 3 - 1);
  // Up to there, in all of them, and with sorted keys.
  expect(await listBodies(reserialized, write(500_000))).toHaveLength(71);
});

it.each([0, 1])("writes no JSON without the work for it, after %i pieces of work", (pieces) => {
  const asked: number[] = [];
  const rewrite = (work: number) => asked.push(work) <= pieces;
  const body = createBody(new Uint8Array(Buffer.from('["a"]')), rewrite);
  expect([...reserialized(body)]).toEqual([]);
  // It takes longer with the number of tokens, and with the length of the text.
  expect(asked).toEqual(Array(pieces + 1).fill(32 * 3 + 4 * 5));
});

it("reads no header that is longer than a thousand characters", () => {
  expect(readAuthorization(signed("").padStart(1000))).not.toEqual([]);
  expect(readAuthorization(signed("").padStart(1001))).toEqual([]);
});

it.each([finalNewline, lineEnds, endSpaces])(
  "does not repair white space that rewriting JSON replaces: %o",
  (whiteSpace) => {
    expect(BODY_REPAIR_PAIRS).not.toContainEqual([whiteSpace, reserialized]);
    expect(BODY_REPAIR_PAIRS).toContainEqual([reserialized, whiteSpace]);
  },
);

describe("a token", () => {
  const letters = token.slice(0, -1);
  const urlSafe = letters.replaceAll("+", "-").replaceAll("/", "_");
  const list = (text: string) => [...repairToken(text)].map(({ causes }) => causes.join());

  it.each([
    ["without a mistake", token, [""]],
    ["that nothing repairs", "nonsense", [""]],
    ["without padding", letters, ["", "key-padding"]],
    ["without padding, '+' and '/'", "A".repeat(43), ["", "key-padding"]],
    ["with too much padding", `${token}=`, ["", "key-padding"]],
    ["in the URL-safe alphabet", `${urlSafe}=`, ["", "key-base64url"]],
    ["in two alphabets", `${urlSafe}+`, [""]],
    ["in two alphabets from the start", `+${urlSafe}`, [""]],
  ])("%s is repaired in no needless way", (_, text, causes) => {
    expect(list(text)).toEqual(causes);
  });

  it("is repaired by two mistakes, but not twice by one", () => {
    expect(list(`A=B=${letters}`)).toEqual(["", "key-name-included"]);
    expect(list(`"${token}"\u200b`)).toContain("key-white-space,key-quoted");
  });
});

it.each([token, `"${token}"\n`])(
  "tries few mistakes with a key beside those in a body: %j",
  (text) => {
    const common = readKey(text, createHasher()).filter((reading) => reading.common);
    expect(common.length).toBeGreaterThan(2);
    for (const { causes } of common)
      expect(causes).toEqual([expect.stringMatching(/^key-(?!decoded-to-text)/)]);
  },
);

it.each([
  ["without a byte", 0, 64],
  ["of a mebibyte", 1 << 20, 4],
  ["of a little less", (1 << 20) - 1, 5],
])("lets other work in between attempts with bodies %s", async (_, length, most) => {
  let hashed = 0;
  const between: number[] = [];
  const hash = () => String(hashed++);
  const pause = async () => {
    between.push(hashed);
    hashed = 0;
  };
  const attempt = { causes: [], token: "0", hash, body: new Uint8Array(length) };
  const attempts = Array(2 * most + 1).fill(attempt);
  const readings = readAuthorization(signed("something else"));
  const matches = search(attempts, readings, createBudget({}), { ...createHasher(), pause });
  expect((await matches.next()).done).toBe(true);
  expect(between).toEqual([most, most]);
});
