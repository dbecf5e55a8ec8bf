import { describe, expect, it } from "vitest";
import { serializeReply, textReply } from "../../../../src/index.ts";

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
    ["a list", [textReply("hi")]],
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
});
