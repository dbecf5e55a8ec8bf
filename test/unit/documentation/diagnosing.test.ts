import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { explain } from "../../../docs/examples/diagnose.ts";
import { FIXES } from "../../../src/diagnose/mismatch.ts";
import { emoji } from "../diagnose/bodies.ts";
import { signed, token } from "../diagnose/signing.ts";

const guide = readFileSync("docs/diagnosing.md", "utf8");

/** The rows of all tables whose first cell is a code, as a reader sees them. */
function rows(): string[][] {
  const tokens = new MarkdownIt().parse(guide, {});
  const cells = tokens.flatMap(({ type }, index) =>
    type === "td_open"
      ? [(tokens[index + 1]?.children ?? []).map(({ content }) => content).join("")]
      : [],
  );
  return cells.flatMap((cell, index) =>
    /^[a-z]+(-[a-z0-9]+)+$/.test(cell) ? [[cell, cells[index + 1] ?? ""]] : [],
  );
}

describe("the guide to diagnosing", () => {
  it("lists every code with its fix", () => {
    const inOrder = (table: string[][]) => table.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
    expect(inOrder(rows())).toEqual(inOrder(Object.entries(FIXES)));
  });

  it("shows how to explain a mismatch", async () => {
    expect(await explain(emoji, signed(emoji, token), token)).toBe(
      `key-used-as-text: ${FIXES["key-used-as-text"]}`,
    );
    const twice = await explain(Buffer.from(`${emoji}\n`), signed(emoji, token), token);
    expect(twice).toMatch(/^key-used-as-text: .* Also, body-final-newline-added: /);
    expect(await explain(emoji, undefined, token)).toBe("authorization-missing: no known cause");
    expect(await explain(emoji, signed("else"), token)).toBe("signature-mismatch: no known cause");
  });
});
