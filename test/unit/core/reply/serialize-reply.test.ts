import { describe, expect, it } from "vitest";
import { adaptiveCard, heroCard, serializeReply, textReply } from "../../../../src/index.ts";

const refusal = expect.objectContaining({ code: "ERR_REPLY_INVALID" });

describe("serializeReply", () => {
  it("gives JSON that means the reply, whatever its text holds", () => {
    for (const text of ['a "quote" \\ and\nline', "🍺 \u2028 </script>", "\ud83c"]) {
      expect(JSON.parse(serializeReply(textReply(text)))).toEqual({ type: "message", text });
    }
  });

  it("checks what is sent, not what was handed over", () => {
    const sly = { type: "message", text: "hi", toJSON: () => ({ type: "invoke" }) } as const;
    expect(() => serializeReply(sly)).toThrow(refusal);
  });

  it("serialises once", () => {
    let reads = 0;
    const counting = {
      type: "message",
      get text() {
        reads++;
        return "hi";
      },
    } as const;
    serializeReply(counting);
    expect(reads).toBe(1);
  });

  const cyclic: Record<string, unknown> = { type: "message", text: "hi" };
  cyclic["self"] = cyclic;

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a string", "hi"],
    ["a list", [{ type: "message", text: "hi" }]],
    ["a function", () => "hi"],
    ["no type", { text: "hi" }],
    ["another type", { type: "invoke", text: "hi" }],
    ["no text", { type: "message" }],
    ["an empty text", { type: "message", text: " " }],
    ["a number as text", { type: "message", text: 42 }],
    ["a cycle", cyclic],
    ["a BigInt", { type: "message", text: "hi", value: 1n }],
    [
      "a getter that throws",
      {
        type: "message",
        get text(): string {
          throw new Error("secret");
        },
      },
    ],
  ])("refuses %s", (_, reply) => {
    expect(() => serializeReply(reply as never)).toThrow(refusal);
  });

  it.each([
    ["a number", () => 42, "The reply is a number, not a message. Pass text to textReply."],
    ["nothing", () => undefined, "The reply is null, not a message."],
    [
      "a list",
      () => [textReply("hi")],
      "The reply is a list, not a message. Pass cards to cardReply.",
    ],
    [
      "a text without a type",
      () => ({ text: "hi" }),
      'The reply has no type. Write type: "message"',
    ],
    [
      "a bare Adaptive Card",
      () => adaptiveCard({}),
      "The reply is a card, not a message. Pass it to",
    ],
    ["a bare Hero card", () => heroCard({ title: "x" }), "The reply is a card, not a message."],
    [
      "another type",
      () => ({ type: "invoke", text: "hi" }),
      "The value is not a message that Teams can show.",
    ],
    ["another object", () => ({ x: 1 }), "The value is not a message that Teams can show."],
  ])("says of %s what to write instead", (_, build, message) => {
    expect(() => serializeReply(build() as never)).toThrow(`(root): ${message}`);
  });
});
