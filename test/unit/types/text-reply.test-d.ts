import { test } from "vitest";
import { serializeReply, textReply } from "../../../src/index.ts";

test("a text reply has a text and a known format", () => {
  serializeReply(textReply("hi", { textFormat: "plain" }));
  serializeReply({ type: "message", text: "hi" });
  // @ts-expect-error no text
  textReply();
  // @ts-expect-error an unknown format
  textReply("hi", { textFormat: "html" });
  // @ts-expect-error a string is not yet a reply
  serializeReply("hi");
});
