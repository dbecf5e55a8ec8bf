import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { answerWith } from "../../docs/examples/cards/foreign.ts";
import { repeat } from "../../docs/examples/text-reply.ts";
import { FINDINGS } from "../../src/core/inspection/findings.ts";
import { inspectReply, serializeReply } from "../../src/index.ts";
import { readPayload } from "../payloads/read-payload.ts";

const guide = readFileSync("docs/replying.md", "utf8");
const examples = readdirSync("docs/examples/cards")
  .map((file) => file.replace(".ts", ""))
  .filter((name) => name !== "foreign");

describe("the guide to replying", () => {
  it("has every finding, as it is reported", () => {
    const rows = [...guide.matchAll(/^\| `([a-z0-9-]+)` \| (error|warning) \| (.+) \| (.+) \|$/gm)];
    const table = Object.fromEntries(
      rows.map(([, code, severity, meaning, cure]) => [code, { severity, meaning, cure }]),
    );
    expect(table).toEqual(FINDINGS);
    expect(rows.map(([, code]) => code)).toEqual(Object.keys(FINDINGS).sort());
  });

  it.each(examples)("shows the card of %s, with a picture that is there", async (name) => {
    expect(guide).toContain(`<!-- docs/examples/cards/${name}.ts -->`);
    expect(guide).toContain(`(pictures/${name}.png)`);
    expect(existsSync(`docs/pictures/${name}.png`)).toBe(true);
  });

  it.each(examples)("shows %s without anything to be found in it", async (name) => {
    const { reply } = await import(`../../docs/examples/cards/${name}.ts`);
    expect(inspectReply(reply)).toEqual([]);
    expect(JSON.parse(serializeReply(reply))).toEqual(reply);
  });

  it("shows how to answer with text", () => {
    const text = "<at>Bot</at> [x](https://example.com)";
    expect(repeat({ ...readPayload("2020-plain"), text }).text).toBe(
      "**Jane Doe**: \\[x\\](https://example.com)",
    );
    expect(repeat(readPayload("2018-bare-mention")).text).toBe("Mention me and say something.");
  });

  it("shows how to answer with a card that was made elsewhere", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const card = {
      type: "AdaptiveCard",
      version: "1.5",
      body: [{ type: "TextBlock", text: "Hi" }],
    };
    expect(answerWith(card)).toContain('"text":"Hi"');
    expect(warn).not.toHaveBeenCalled();
    expect(answerWith({ ...card, actions: [{ type: "Action.Submit" }] })).toContain("No card.");
    expect(warn).toHaveBeenCalledWith(
      expect.stringMatching(/^error at \/attachments\/0\/content\/actions\/0: Action\.Submit /),
    );
  });
});
