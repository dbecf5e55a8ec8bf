import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lowerCase } from "../../../../src/core/inspection/inspection.ts";
import { assertReply, inspectReply, serializeReply } from "../../../../src/index.ts";
import { inspectRules } from "./inspect-rules.ts";

const SUBMIT = { type: "Action.Submit" };
const TITLE = { type: "TextBlock", id: "title", text: "Hi" };
const card = (fields: object) => ({ type: "AdaptiveCard", version: "1.5", ...fields });

const cyclic: Record<string, unknown> = card({ body: [] });
cyclic["body"] = [cyclic];

/** Nests an element in itself. */
function nested(depth: number, inmost: object): object {
  let element = inmost;
  for (let level = 0; level < depth; level++) element = { type: "Container", items: [element] };
  return element;
}

describe("a value that is not plain JSON", () => {
  it.each<[string, unknown]>([
    ["a cycle", cyclic],
    ["a BigInt", card({ body: [1n] })],
    [
      "a getter that throws",
      {
        type: "AdaptiveCard",
        get body() {
          throw new Error("no");
        },
      },
    ],
    ["a toJSON that throws", card({ toJSON: () => JSON.parse("{") })],
    [
      "a proxy that throws",
      new Proxy(
        {},
        {
          ownKeys() {
            throw new Error("no");
          },
        },
      ),
    ],
    ["a revoked proxy", revoked()],
  ])("cannot be sent: %s", (_, value) => {
    const finding = expect.objectContaining({ code: "reply-unserializable", pointer: "" });
    expect(inspectReply(value)).toEqual([finding]);
    const refusal = expect.objectContaining({ code: "ERR_REPLY_INVALID", findings: [finding] });
    expect(() => assertReply(value)).toThrow(refusal);
    expect(() => serializeReply(value as never)).toThrow(refusal);
  });

  it.each<[string, unknown]>([
    ["an instance of a class", Object.assign(new (class Card {})(), card({ actions: [SUBMIT] }))],
    ["a toJSON", { toJSON: () => card({ actions: [SUBMIT] }) }],
    ["a toJSON further inside", card({ actions: [{ toJSON: () => SUBMIT }] })],
    ["a list with toJSON", card({ actions: Object.assign([], { toJSON: () => [SUBMIT] }) })],
    ["a toJSON in the place of a list", card({ actions: { toJSON: () => [SUBMIT] } })],
    [
      "a function with toJSON",
      card({ actions: [Object.assign(() => {}, { toJSON: () => SUBMIT })] }),
    ],
    ["a String object", card({ actions: [{ type: new String("Action.Submit") }] })],
    ["a null prototype", Object.assign(Object.create(null), card({ actions: [SUBMIT] }))],
    ["a proxy", new Proxy(card({ actions: [SUBMIT] }), {})],
    [
      "a message without its type, whose class writes something else",
      new (class {
        readonly text = "Hi";
        toJSON() {
          return card({ actions: [SUBMIT] });
        }
      })(),
    ],
    ["a list with toJSON", Object.assign([], { toJSON: () => [card({ actions: [SUBMIT] })] })],
  ])("is looked at as JSON writes it: %s", (_, value) => {
    expect(inspectReply(value)).toMatchObject([
      { code: "action-not-open-url", pointer: "/attachments/0/content/actions/0" },
    ]);
  });

  it("may drop fields as JSON does: undefined, functions, symbols", () => {
    const body = [{ type: "TextBlock", text: "Hi", a: undefined, b: () => {}, c: Symbol("c") }];
    const value = card({ body, selectAction: undefined });
    expect(inspectRules(value)).toEqual([]);
    expect(inspectRules(card({ body, selectAction: () => {} }))).toEqual([]);
  });

  it("writes null for a hole in a list, and null is no action", () => {
    const [finding] = inspectReply(card({ actions: [undefined] }));
    expect(finding?.pointer).toBe("/attachments/0/content/actions/0");
  });

  it("cannot change between the check and the sending", () => {
    let reads = 0;
    const sly = {
      type: "message",
      text: "Hi",
      get attachments() {
        return reads++ === 0
          ? [
              {
                contentType: "application/vnd.microsoft.card.hero",
                content: { buttons: [{ type: "imBack" }] },
              },
            ]
          : [];
      },
    } as const;
    expect(() => serializeReply(sly as never)).toThrow(
      expect.objectContaining({ code: "ERR_REPLY_INVALID" }),
    );
    expect(reads).toBe(1);
  });

  it.each<[string, unknown, readonly string[]]>([
    ["in the place of an action", card({ selectAction: Number.NaN }), []],
    ["among actions", card({ actions: [Number.NEGATIVE_INFINITY] }), ["action-not-open-url"]],
    ["in the place of a text", { type: "message", text: Number.NaN }, ["text-empty"]],
    ["in a message", { type: "message", text: "x", suggestedActions: Number.NaN }, []],
    [
      "in the place of feedback",
      { type: "message", text: "x", channelData: { feedbackLoop: Number.POSITIVE_INFINITY } },
      [],
    ],
    [
      "in the place of a content",
      [{ contentType: "image/png", contentUrl: "https://a.b/c.png", content: Number.NaN }],
      ["attachment-unproven"],
    ],
  ])("writes null for what is no finite number: %s", (_, value, codes) => {
    expect(inspectRules(value).map(({ code }) => code)).toEqual(codes);
    expect(inspectRules(JSON.parse(JSON.stringify(value))).map(({ code }) => code)).toEqual(codes);
  });

  // What has a toJSON is always read from its JSON.
  it.each<[string, () => unknown]>([
    ["a getter that says something else the next time", () => card({ body: [changing()] })],
    ["a field that JSON leaves out", () => card({ body: [withHiddenType({})] })],
    ["nothing but a hidden field", () => Object.defineProperty({}, "text", { value: "Hi" })],
    ["nothing but a function", () => ({ tap: () => {} })],
    ["a field of the prototype", () => card({ body: [Object.create({ type: "Container" })] })],
    ["a list of a class", () => new Hiding({ contentType: "image/png" }, card({ body: [1] }))],
    ["a list of a class in no other list", () => new Hiding({ contentType: "image/png" })],
    ["a gap in a list", () => card({ body: Object.assign(new Array(2), { 1: TITLE }) })],
    ["a function in a list", () => card({ body: [() => {}] })],
    ["a symbol in a list", () => card({ body: [Symbol("x")] })],
    ["a date", () => card({ body: [new Date(0)] })],
    ["a map", () => card({ body: [new Map([["type", "Nope"]])] })],
    ["a number that JSON cannot write", () => card({ body: [Number.NaN], minHeight: Infinity })],
    ["undefined", () => card({ body: undefined, actions: undefined })],
    ["frozen data", () => Object.freeze(card({ body: Object.freeze([Object.freeze({})]) }))],
    ["an element that stands in two places", () => card({ body: [TITLE, TITLE] })],
    ["a list of attachments", () => [{ contentType: "image/png" }, card({ body: [1] })]],
    ["a text", () => "Hi"],
  ])("has the findings of its JSON: %s", (_, make) => {
    const findings = inspectReply({ toJSON: make });
    expect(inspectReply(make())).toEqual(findings);
  });

  it("that throws when it is read again is looked at as it was written", () => {
    let reads = 0;
    const sly = {
      get text() {
        if (reads++ > 0) throw new Error("no");
        return "Hi";
      },
    };
    expect(inspectReply(sly)).toEqual([]);
    const once = new Set<PropertyKey>();
    const proxy = new Proxy(card({ actions: [SUBMIT] }), {
      get(target, key, receiver) {
        if (key !== "toJSON" && once.size === once.add(key).size) throw new Error("no");
        return Reflect.get(target, key, receiver);
      },
    });
    expect(inspectReply(proxy)).toMatchObject([{ code: "action-not-open-url" }]);
  });

  it("may be written in parts, as JSON writes them", () => {
    const hero = { contentType: "application/vnd.microsoft.card.hero", content: { title: "x" } };
    expect(inspectReply({ attachments: { toJSON: () => [hero] }, type: "message" })).toEqual([]);
    expect(inspectReply({ type: "message", text: { toJSON: () => "Hi" } })).toEqual([]);
  });

  it.each([
    '{"type":{"toString":1,"valueOf":1}}',
    '{"type":"message","text":"x","entities":[{"encodingFormat":{"toString":1},"text":"{}"}]}',
    '{"type":"AdaptiveCard","version":{"toString":1},"actions":[{"type":{"toString":1},"mode":{"toString":1}}]}',
    '{"type":"message","attachments":[{"contentType":{"toString":1},"content":{"toString":1}}]}',
  ])("cannot be made text, and does not have to be: %s", (json) => {
    expect(Array.isArray(inspectReply(JSON.parse(json)))).toBe(true);
  });

  it("touches no prototype by the key __proto__", () => {
    const value = JSON.parse(
      '{"type":"AdaptiveCard","version":"1.5","__proto__":{"actions":[{"type":"Action.Submit"}]}}',
    );
    expect(inspectRules(value)).toMatchObject([
      { pointer: "/attachments/0/content/__proto__/actions/0" },
    ]);
    expect(Reflect.get({}, "actions")).toBeUndefined();
  });
});

describe("a pointer", () => {
  it("escapes ~ and / (RFC 6901)", () => {
    const value = card({ "a/b~c": { "": SUBMIT } });
    expect(inspectRules(value)[0]?.pointer).toBe("/attachments/0/content/a~1b~0c/");
  });
});

describe("inspection", () => {
  it("finds every planted action, wherever it is, and nothing else", () => {
    const leaf = fc.constantFrom<unknown>("text", 1, true, null);
    const key = fc.constantFrom("items", "columns", "x", "pages", "rows", "content", "label");
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: "medium", withCrossShrink: true },
        leaf,
        fc.constant(SUBMIT),
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(key, tie("tree"), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree), (body) => {
        const planted = pointersTo(body, "/attachments/0/content/body");
        const found = inspectRules(card({ body }), { maxUtf16Bytes: 1e9, largeBytes: 1e9 });
        expect(found.map(({ pointer }) => pointer).sort()).toEqual(planted.sort());
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same findings for a value and for its JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(inspectReply(value)).toEqual(inspectReply(JSON.parse(JSON.stringify(value))));
      }),
    );
  });

  it("answers anything at all", () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withMap: true,
          withNullPrototype: true,
          withBoxedValues: true,
          withSparseArray: true,
        }),
        (value) => {
          expect(Array.isArray(inspectReply(value))).toBe(true);
        },
      ),
    );
  });

  it("takes time in proportion to the number of siblings", { tags: ["time"] }, () => {
    const took = (count: number) => {
      const value = card({ body: Array.from({ length: count }, () => ({ type: "TextBlock" })) });
      const start = performance.now();
      inspectReply(value, { maxUtf16Bytes: 1e9, largeBytes: 1e9 });
      return performance.now() - start;
    };
    took(5_000);
    expect(took(200_000)).toBeLessThan(Math.max(took(10_000), 5) * 100);
  });

  it("stops at the limit of size, also in a card that is a JSON string", () => {
    const siblings = card({ body: Array.from({ length: 1_000_000 }, () => ({ type: "X" })) });
    const text = card({ body: [{ type: "TextBlock", text: "x".repeat(9_000_000) }] });
    const content = JSON.stringify(text);
    const held = { contentType: "application/vnd.microsoft.card.adaptive", content };
    const brackets = { type: "message", text: "[".repeat(60_000) };
    const lists = card({ body: Array.from({ length: 60_000 }, () => []) });
    for (const value of [siblings, text, held, brackets, lists]) {
      expect(inspectReply(value).map(({ code }) => code)).toEqual(["reply-too-large"]);
    }
    expect(inspectReply(held, { maxUtf16Bytes: 1e9, largeBytes: 1e9 })).toEqual([]);
  }, 60_000);

  it("stops after a thousand findings, and says so", () => {
    const findings = inspectReply(card({ actions: Array(5000).fill(SUBMIT) }), {
      maxUtf16Bytes: 1e9,
      maxButtons: 1e9,
      largeBytes: 1e9,
    });
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)).toMatchObject({
      code: "too-many-findings",
      severity: "error",
      pointer: "",
    });
  });

  it.each(["](", "href=", "](<"])(
    "takes time in proportion to a text: %s and spaces",
    { tags: ["time"] },
    (start) => {
      const took = (length: number) => {
        const text = `${start}${" ".repeat(length)}:`;
        const begin = performance.now();
        inspectReply({ type: "message", text });
        return performance.now() - begin;
      };
      took(10_000);
      expect(took(1_000_000)).toBeLessThan(Math.max(took(50_000), 10) * 100);
    },
  );

  it.each([600, 100_000])(
    "says the same of %i levels, whether or not the runtime can write them as JSON",
    (levels) => {
      const value = card({ body: [nested(levels, SUBMIT)], selectAction: SUBMIT });
      const pointer = `/attachments/0/content/body/0${"/items/0".repeat(197)}`;
      const finding = expect.objectContaining({ code: "nested-too-deep", pointer });
      expect(inspectReply(value)).toEqual([finding]);
      const refusal = expect.objectContaining({ code: "ERR_REPLY_INVALID", findings: [finding] });
      expect(() => assertReply(value)).toThrow(refusal);
      const message = { type: "message", text: "Hi", value: nested(levels, {}) };
      expect(() => serializeReply(message as never)).toThrow(
        expect.objectContaining({
          findings: [expect.objectContaining({ code: "nested-too-deep" })],
        }),
      );
    },
  );

  it("says the same of many levels in a reply that is too large as well", () => {
    const value = card({ body: [null, nested(1200, SUBMIT), "x".repeat(100_000)] });
    expect(inspectReply(value).map(({ code }) => code)).toEqual(["nested-too-deep"]);
    const wraps = [(inner: unknown) => [inner], (inner: unknown) => ({ inner })];
    for (const wrap of wraps) {
      const verdicts = [999, 1000].map((levels) => {
        let inner: unknown = 1;
        for (let level = 0; level < levels; level++) inner = wrap(inner);
        return inspectReply({ type: "message", text: "x".repeat(100_000), inner })[0]?.code;
      });
      expect(verdicts).toEqual(["reply-too-large", "nested-too-deep"]);
    }
  });

  it("finds what is nested too deeply at every place, even where it shows nothing", () => {
    let deep: unknown[] = [];
    for (let level = 0; level < 500; level++) deep = [deep];
    const action = {
      type: "Action.OpenUrl",
      title: "x",
      url: "https://a.b/",
      data: 1,
      iconUrl: "",
    };
    const open = { type: "openUrl", title: "x", value: "https://a.b/", image: "https://a.b/c.png" };
    const adaptive = card({
      body: [
        { type: "TextBlock", text: "x", isVisible: true, Type: "x" },
        { type: "Image", url: "https://a.b/c.png", selectAction: action },
        { type: "X", data: { type: "Data.Query", dataset: "x" }, tap: action, buttons: [action] },
        { type: "Input.Text", valueChangedAction: action, inlineAction: action },
      ],
      actions: [{ ...action, menuActions: [action], fallback: action }, { type: "Action.Submit" }],
      refresh: { x: 1 },
      authentication: { x: 1 },
      backgroundImage: { url: "https://a.b/c.png" },
    });
    const connector = {
      potentialAction: [
        { "@type": "ActionCard", inputs: [{ x: 1 }], actions: [{ x: 1 }] },
        { "@type": "ViewAction", target: ["https://a.b/"] },
        { "@type": "OpenUri", targets: [{ uri: "https://a.b/" }] },
      ],
    };
    const attach = (kind: string, content: object) => ({
      contentType: `application/vnd.microsoft.${kind}`,
      name: "x",
      content,
    });
    const whole = {
      type: "message",
      text: "Hi",
      attachments: [
        attach("card.adaptive", adaptive),
        attach("card.hero", { title: "x", buttons: [open], tap: open, images: [{ url: "x" }] }),
        attach("teams.card.o365connector", connector),
        attach("card.receipt", { x: 1 }),
        { contentType: "image/png", contentUrl: "https://a.b/c.png", name: "x" },
      ],
      entities: [{ citation: [{ appearance: { encodingFormat: "card.adaptive", text: "{}" } }] }],
      channelData: { feedbackLoop: { type: "x" } },
      suggestedActions: { actions: [{ x: 1 }] },
      value: 1,
    };
    const missed: string[] = [];
    const plant = (inner: object, pointer: string) => {
      for (const [key, kept] of Object.entries(inner)) {
        Reflect.set(inner, key, deep);
        if (inspectReply(whole)[0]?.code !== "nested-too-deep") missed.push(`${pointer}/${key}`);
        Reflect.set(inner, key, kept);
        if (typeof kept === "object") plant(kept, `${pointer}/${key}`);
      }
    };
    plant(whole, "");
    expect(missed).toEqual([]);
  });

  it("looks two hundred levels deep, and says where it stops", () => {
    const deep = (levels: number) =>
      inspectReply(card({ body: [nested(levels, SUBMIT)] })).map(({ code, pointer }) => [
        code,
        pointer,
      ]);
    const pointer = (levels: number) => `/attachments/0/content/body/0${"/items/0".repeat(levels)}`;
    expect(deep(196)).toEqual([["action-not-open-url", pointer(196)]]);
    expect(deep(197)).toEqual([["nested-too-deep", pointer(197)]]);
    expect(deep(1000)).toEqual([["nested-too-deep", pointer(197)]]);
    let list: unknown[] = [];
    for (let level = 0; level < 1000; level++) list = [list];
    expect(inspectReply(card({ body: list }))).toMatchObject([{ code: "nested-too-deep" }]);
  });
});

describe("a key", () => {
  it("is written in lower case, however many keys there are and however long they are", () => {
    const keys = Array.from({ length: 2000 }, (_, index) => `Key${index}`);
    for (const key of [...keys, ...keys, "A".repeat(100_000)]) {
      expect(lowerCase(key)).toBe(key.toLowerCase());
    }
  });
});

/** An element that is a button when it is first read, and a container from then on. */
function changing(): object {
  let reads = 0;
  return {
    get type() {
      return reads++ === 0 ? "Action.Submit" : "Container";
    },
    items: [{ type: "TextBlock", text: "Hi" }],
  };
}

const withHiddenType = (element: object): object =>
  Object.defineProperty(element, "type", { value: "Container", enumerable: false });

/** A list that hides its items from who goes over them. */
class Hiding extends Array<unknown> {
  override map(): never[] {
    return [];
  }
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** Where the planted action stands in a value. */
function pointersTo(value: unknown, pointer: string): string[] {
  if (value === SUBMIT) return [pointer];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => pointersTo(inner, `${pointer}/${key}`));
}
