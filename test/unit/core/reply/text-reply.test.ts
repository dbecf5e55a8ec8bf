import { describe, expect, it } from "vitest";
import { textReply } from "../../../../src/index.ts";

describe("textReply", () => {
  it("builds a message that says how to read it only where it is told", () => {
    expect(textReply("hi")).toStrictEqual({ type: "message", text: "hi" });
    expect(textReply("hi", { textFormat: undefined })).toStrictEqual(textReply("hi"));
  });

  it.each(["markdown", "plain", "xml", "extendedmarkdown"] as const)(
    "takes the format %s",
    (textFormat) => {
      expect(textReply("hi", { textFormat })).toStrictEqual({
        type: "message",
        text: "hi",
        textFormat,
      });
    },
  );

  it.each(["", " \n\u00a0", undefined, null, 42, {}])("refuses the text %j", (text) => {
    expect(() => textReply(text as never)).toThrow(
      expect.objectContaining({ code: "ERR_REPLY_INVALID" }),
    );
  });

  it.each(["html", "Markdown", null, 1])("refuses the format %j", (textFormat) => {
    expect(() => textReply("hi", { textFormat: textFormat as never })).toThrow(
      expect.objectContaining({ code: "ERR_OPTION_INVALID" }),
    );
  });
});
