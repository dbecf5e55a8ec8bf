import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseActivity } from "../../../../src/index.ts";
import { activityJson } from "../../contract/steps.ts";

const payloads = new URL("../../../vectors/payloads/", import.meta.url);
const files = readdirSync(payloads).filter((file) => file.endsWith(".json"));

const textOf = (body: Parameters<typeof parseActivity>[0]) => {
  const result = parseActivity(body);
  return result.ok ? result.value.text : result.reason;
};

describe("parseActivity", () => {
  it.each(files)("keeps every field of %s", (file) => {
    const body = readFileSync(new URL(file, payloads));
    expect(parseActivity(body)).toEqual({ ok: true, value: JSON.parse(body.toString()) });
  });

  it("finds the six captured payloads", () => {
    expect(files).toHaveLength(6);
  });

  it.each(["type", "id", "timestamp", "text", "from", "conversation"])(
    "refuses an activity without %s",
    (field) => {
      expect(textOf(activityJson({ [field]: undefined }))).toBe("activity-invalid");
      expect(textOf(activityJson({ [field]: null }))).toBe("activity-invalid");
      expect(textOf(activityJson({ [field]: 42 }))).toBe("activity-invalid");
    },
  );

  it.each([
    ["from", { name: "Jane" }],
    ["from", { id: null }],
    ["from", { id: "29:1", name: 42 }],
    ["from", { id: "29:1", aadObjectId: {} }],
    ["from", ["29:1"]],
    ["conversation", { id: 19 }],
    ["conversation", { id: "19:1", isGroup: "true" }],
    ["conversation", { id: "19:1", tenantId: 1 }],
    ["recipient", "me"],
    ["recipient", { id: 1 }],
    ["locale", 1],
    ["localTimezone", {}],
    ["replyToId", 1],
    ["attachments", {}],
    ["attachments", [null]],
    ["attachments", [{}, null]],
    ["attachments", [{ contentType: 1 }]],
    ["attachments", [{ contentUrl: 1 }]],
    ["entities", "none"],
    ["entities", [[]]],
    ["entities", [{ type: 1 }]],
    ["channelData", []],
    ["channelData", { tenant: "t" }],
    ["channelData", { team: { id: 1 } }],
    ["channelData", { teamsChannelId: 1 }],
  ])("refuses %s of another type than documented: %j", (field, value) => {
    expect(textOf(activityJson({ [field]: value }))).toBe("activity-invalid");
  });

  it.each([
    "localTimestamp",
    "localTimezone",
    "serviceUrl",
    "channelId",
    "recipient",
    "textFormat",
    "locale",
    "attachments",
    "entities",
    "channelData",
    "replyToId",
  ])("accepts null for %s, as Teams sends it", (field) => {
    expect(textOf(activityJson({ [field]: null }))).toBe("hello");
  });

  it("accepts null in the fields of lists and objects", () => {
    const changes = {
      from: { id: "29:1", name: null, aadObjectId: null },
      conversation: { id: "19:1", name: null, isGroup: null, conversationType: null },
      attachments: [{ contentType: null, contentUrl: null, content: 42, name: null }],
      entities: [{}, { type: null }],
      channelData: { teamsChannelId: null, channel: null, team: {}, tenant: { id: null } },
    };
    expect(textOf(activityJson(changes))).toBe("hello");
  });

  it.each(["null", "[]", "42", "true", '"text"', "{}"])("refuses the JSON %s", (json) => {
    expect(textOf(json)).toBe("activity-invalid");
  });

  it.each(["", " ", "{", "{}{}", "{'a':1}", "[1,]", "NaN", "undefined", "//"])(
    "refuses what is not JSON: %j",
    (body) => {
      expect(textOf(body)).toBe("body-not-json");
    },
  );

  it("reads the last of two equal keys, as JSON.parse does", () => {
    expect(textOf(activityJson().replace("{", '{"text":"first",'))).toBe("hello");
  });

  it("changes no prototype, whatever the keys are", () => {
    const body = activityJson().replace(
      "{",
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    const result = parseActivity(body);
    expect(result.ok && Object.getPrototypeOf(result.value)).toBe(Object.prototype);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("does not read a missing field from a key __proto__", () => {
    const body = activityJson({ text: undefined }).replace("{", '{"__proto__":{"text":"x"},');
    expect(textOf(body)).toBe("activity-invalid");
  });

  it("does not throw at a hundred thousand nested lists", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(textOf(deep)).toBe("activity-invalid");
    expect(textOf(activityJson().replace("{", `{"value":${deep},`))).toBe("hello");
    expect(textOf("[".repeat(100_000))).toBe("body-not-json");
  });

  it("refuses ten megabytes of digits without throwing", () => {
    expect(textOf("9".repeat(10_000_000))).toBe("activity-invalid");
  });

  it("keeps lone surrogates that JSON escapes", () => {
    expect(textOf(activityJson({ text: "\ud83c" }))).toBe("\ud83c");
  });

  it("reads a body after one that is not UTF-8", () => {
    expect(textOf(Uint8Array.of(0xf0, 0x9f))).toBe("body-not-utf8");
    expect(textOf(activityJson())).toBe("hello");
  });

  it("returns an activity or a reason for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof textOf(bytes)).toBe("string");
      }),
    );
  });
});
