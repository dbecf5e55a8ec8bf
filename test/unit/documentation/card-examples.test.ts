import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { toAdaptiveCard } from "../../../docs/site/drawing/to-adaptive-card.ts";
import type { AdaptiveCard } from "../../../src/index.ts";
import { plain, render, urlsOf } from "../core/card/official-renderer.ts";

/** Every text that a card shows, or that of its fallback where the element has one. */
function readTexts(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => (typeof item === "string" ? [item] : readTexts(item)));
  }
  if (typeof value !== "object" || value === null) return [];
  const { selectAction, tap, msteams, fallback, ...fields } = value as Record<string, unknown>;
  if (fallback) return readTexts(fallback);
  return Object.entries(fields).flatMap(([key, field]) => {
    const isShown = /^(text|title|subtitle)$/.test(key) || (key === "value" && !fields["type"]);
    return typeof field === "string" ? (isShown ? [field] : []) : readTexts(field);
  });
}

const examples = readdirSync("docs/examples/cards")
  .map((file) => file.replace(".ts", ""))
  .filter((name) => name !== "foreign");

/** The elements that the renderer does not know, and of which it shows the fallback. */
const UNKNOWN: Readonly<Record<string, readonly string[]>> = {
  newer: ["Badge", "ProgressBar", "Rating"],
  "build-failed": ["Badge", "CodeBlock"],
  week: ["Chart.VerticalBar"],
};

it.each(examples)("Microsoft's renderer shows every word and button of %s", async (name) => {
  const { reply } = await import(`../../../docs/examples/cards/${name}.ts`);
  for (const attachment of reply.attachments) {
    const card = toAdaptiveCard(attachment.contentType, attachment.content) as AdaptiveCard;
    const { complaints, text, opened } = render(card);
    expect(complaints).toEqual(
      (UNKNOWN[name] ?? []).map((type) =>
        expect.stringContaining(`Unknown element type "${type}"`),
      ),
    );
    // The renderer writes a line end as an element.
    const words = readTexts(attachment.content).map((word) => plain(word).replaceAll("\n", ""));
    expect(words.length).toBeGreaterThan(1);
    for (const word of words) expect(text).toContain(word);
    expect(opened).toEqual(urlsOf(card));
  }
});
