import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { describe, expect, it, vi } from "vitest";
import { answerWith } from "../../../docs/examples/cards/foreign.ts";
import { repeat } from "../../../docs/examples/text-reply.ts";
import { FINDINGS } from "../../../src/core/finding.ts";
import { resolveInspectOptions } from "../../../src/core/inspection/options.ts";
import { inspectReply, serializeReply } from "../../../src/index.ts";
import { readPayload } from "../../vectors/payloads/read-payload.ts";

const guide = readFileSync("docs/replying.md", "utf8");
const drawnFrom = JSON.parse(readFileSync("docs/pictures/drawn-from.json", "utf8"));
const examples = readdirSync("docs/examples/cards")
  .map((file) => file.replace(".ts", ""))
  .filter((name) => name !== "foreign");

/** The rows of the table under a heading, as a reader sees them. */
function tableUnder(heading: string): string[][] {
  const section = guide.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  const tokens = new MarkdownIt().parse(section, {});
  const rows: string[][] = [];
  for (const [index, { type }] of tokens.entries()) {
    if (type === "tr_open") rows.push([]);
    if (type !== "td_open") continue;
    const pieces = tokens[index + 1]?.children ?? [];
    rows.at(-1)?.push(pieces.map(({ content }) => content).join(""));
  }
  return rows.filter((cells) => cells.length > 0);
}

describe("the guide to replying", () => {
  it("lists every finding as it is reported", () => {
    const reported = Object.entries(FINDINGS).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(tableUnder("Findings")).toEqual(
      reported.map(([code, { severity, meaning, fix }]) => [code, severity, meaning, fix]),
    );
  });

  it("lists every limit with its default", () => {
    const { schemes, dataImages, mobile, ...limits } = resolveInspectOptions();
    const rows = tableUnder("Limits");
    const table = rows.map(([, limit, , option]) => [option, limit?.replace(",", "")]);
    expect(Object.fromEntries(table)).toEqual(
      Object.fromEntries(Object.entries(limits).map(([option, limit]) => [option, `${limit}`])),
    );
    expect([...schemes, dataImages, mobile]).toEqual(["http", "https", false, "error"]);
  });

  it.each(examples)("shows the card %s with an up-to-date picture", async (name) => {
    const code = readFileSync(`docs/examples/cards/${name}.ts`, "utf8");
    const [, below] = guide.split(`${code}\`\`\`\n\n`);
    expect(below).toMatch(new RegExp(`^!\\[.+\\]\\(pictures/${name}\\.png\\)\n`));
    expect(statSync(`docs/pictures/${name}.png`).size).toBeLessThan(60_000);
    const { reply } = await import(`../../../docs/examples/cards/${name}.ts`);
    const hash = createHash("sha256").update(JSON.stringify(reply)).digest("hex");
    expect(drawnFrom[name], "npm run pictures redraws it").toBe(hash);
  });

  it.each(examples)("shows a card without findings: %s", async (name) => {
    const { reply } = await import(`../../../docs/examples/cards/${name}.ts`);
    expect(inspectReply(reply)).toEqual([]);
    expect(JSON.parse(serializeReply(reply))).toEqual(reply);
  });

  it("shows how to reply with text", () => {
    const text = "<at>Bot</at> [x](https://example.com)";
    expect(repeat({ ...readPayload("2020-plain"), text }).text).toBe(
      "**Jane Doe**: \\[x\\](https://example.com)",
    );
    expect(repeat(readPayload("2018-bare-mention")).text).toBe("Mention me and say something.");
  });

  it("shows how to reply with a card made elsewhere", () => {
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
      expect.stringMatching(
        /^error at \/attachments\/0\/content\/actions\/0: .*not Action\.Submit\./,
      ),
    );
  });
});
