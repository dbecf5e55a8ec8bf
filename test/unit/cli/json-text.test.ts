import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLocator, examineJson } from "../../../src/cli/json-text.ts";
import { readReplyFile } from "../../../src/cli/reply-file.ts";

/** Every value inside of a value, with its pointer. */
function* pointersIn(value: unknown, pointer = ""): Generator<[string, unknown]> {
  yield [pointer, value];
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const segment = name.replaceAll("~", "~0").replaceAll("/", "~1");
    // A "!" in a pointer stands before what is inside a string.
    if (!name.includes("!")) yield* pointersIn(inner, `${pointer}/${segment}`);
  }
}

describe("pointerLocator", () => {
  it("finds every value of any JSON, however it is laid out", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(undefined, 2, "\t", "  \r\n "),
        (value, indent) => {
          const json = `\n ${JSON.stringify(value, null, indent)}`;
          const locate = createLocator(json);
          for (const [pointer, inner] of pointersIn(JSON.parse(json))) {
            const { line, column } = locate(pointer);
            const rest = json
              .split("\n")
              .slice(line - 1)
              .join("\n")
              .slice(column - 1);
            const written = JSON.stringify(inner);
            // As far as the first difference in white space, the value begins here.
            expect(rest.slice(0, 1)).toBe(written.slice(0, 1));
            if (typeof inner !== "object") expect(rest.startsWith(written)).toBe(true);
          }
        },
      ),
    );
  });

  it.each([
    ['{"a":1,"a":{"b":2}}', "/a/b", 1, 17],
    ['{\n "a": [1, {"x": "}]"}, 3]\n}', "/a/2", 2, 24],
    ['{"a/b~": 1}', "/a~1b~0", 1, 10],
    ['{"\\u0061": 1}', "/a", 1, 12],
    ['{"a": {}}', "/a/missing/deep", 1, 7],
    ['{"content": "{}"}', "/content!/body/0", 1, 13],
    ["7", "", 1, 1],
    ["7", "/a", 1, 1],
    ["[ ]", "/0", 1, 1],
    ["[7]", "/0/0", 1, 2],
    ["[\n1,\n2]", "/1", 3, 1],
  ])("finds in %s what %s names", (json, pointer, line, column) => {
    expect(createLocator(json)(pointer)).toEqual({ line, column });
  });
});

describe("the findings in a file", () => {
  const bad = { type: "Action.Submit" };

  it("are found at their places, by the thousand", () => {
    const actions = Array.from({ length: 1_050 }, () => ({ ...bad, title: "Approve" }));
    const json = JSON.stringify({ type: "AdaptiveCard", version: "1.5", actions }, null, 2);
    const { findings } = readReplyFile(new TextEncoder().encode(json));
    const submits = findings.filter(({ code }) => code === "action-not-open-url");
    expect(submits.length).toBeGreaterThan(900);
    expect(submits.map(({ line, column }) => [line, column])).toEqual(
      submits.map((_, index) => [5 + 4 * index, 5]),
    );
  });

  const card = { type: "AdaptiveCard", version: "1.5", actions: [bad] };
  const attachment = { contentType: "application/vnd.microsoft.card.adaptive", content: card };
  it.each([
    [
      "a message",
      { type: "message", attachments: [attachment] },
      "/attachments/0/content/actions/0",
    ],
    ["an attachment", attachment, "/content/actions/0"],
    ["attachments", [attachment, attachment], "/0/content/actions/0"],
    ["a bare card", card, "/actions/0"],
    ["bare cards", [card], "/0/actions/0"],
    ["a card in a string", { ...attachment, content: JSON.stringify(card) }, "/content!/actions/0"],
  ])("point into %s", (_, value, pointer) => {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    expect(readReplyFile(bytes).findings[0]).toMatchObject({
      code: "action-not-open-url",
      pointer,
    });
  });
});

describe("a JSON text", () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it("has an error exactly where JSON.parse refuses it", () => {
    const piece = fc.constantFrom(
      ...'{}[],:"\\ \n\t-0123.eE+tn/u'.split(""),
      "true",
      "null",
      '"a"',
      "\\u00e9",
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
      fc.json(),
      fc.tuple(fc.json(), piece, fc.nat()).map(([json, piece, at]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + piece + json.slice(place);
      }),
    );
    fc.assert(
      fc.property(text, (text) => {
        expect(examineJson(text).error === undefined).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["{'a':1}", 1, "' where a key in double quotes must be"],
    ["{\"a\":'b'}", 5, "' where a value must be; use double quotes"],
    ['"\u0001"', 1, "the character U+0001 inside a string; write an escape such as \\u0001"],
    ['"\n"', 1, "a raw line break (U+000A) inside a string; write \\n"],
    ['"\r"', 1, "a raw line break (U+000D) inside a string; write \\r"],
    ['"\\x\\n"', 1, "a backslash that starts no escape; write it twice"],
    ['[x,"//"]', 1, "x where a value must be"],
    ['"\\u12"', 1, "a backslash that starts no escape; write it twice"],
    ["[1, ]", 4, "] after a comma; remove the comma"],
    [`[1,]${" ".repeat(200)}`, 3, "] after a comma; remove the comma"],
    ['{"a":1,"b":}', 11, "} where a value must be"],
    ['"\t"', 1, "a raw tab (U+0009) inside a string; write \\t"],
    ['"\\x"', 1, "a backslash that starts no escape; write it twice"],
    ['{"a', 3, "the end of the text inside a string; close the string"],
    ['{"a" 1}', 5, "1 where a colon must follow the key"],
    ["[1 2]", 3, "2 where a comma or ] must be"],
    ["1 2", 2, "2 after the end of the value"],
    ["[1,]", 3, "] after a comma; remove the comma"],
    ['{"a":1,}', 7, "} after a comma; remove the comma"],
    ["[// a\n1]", 1, "a comment; remove it"],
    ["{/**/}", 1, "a comment; remove it"],
    ["[1/**/]", 2, "a comment; remove it"],
    ["1 // a", 2, "a comment; remove it"],
    ["", 0, "the end of the text where a value must be"],
    ["[1,é]", 3, "the character U+00E9 where a value must be"],
  ])("has its error explained: %j", (json, offset, message) => {
    expect(examineJson(json).error).toMatchObject({
      offset,
      message: expect.stringContaining(message),
    });
  });

  it("may be nested as deeply as it likes", () => {
    const deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);
    expect(examineJson(deep).error).toBeUndefined();
    expect(examineJson(deep.slice(0, -1)).error?.offset).toBe(1_999_999);
  });

  it("has its duplicate keys found in each object alone", () => {
    const json = '{"a":{"a":1,"\\u0061":2},"b":[{"a":1},{"a":2}],"a":3}';
    expect(examineJson(json).duplicates).toEqual([12, json.lastIndexOf('"a"')]);
    expect(examineJson(`{"a":0${',"a":0'.repeat(101)}}`).duplicates).toHaveLength(100);
  });
});
