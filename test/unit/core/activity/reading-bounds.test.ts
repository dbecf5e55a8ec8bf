import { expect, it } from "vitest";
import { type Activity, commandText } from "../../../../src/index.ts";
import { activityJson } from "../../contract/steps.ts";

const MENTION = 'itemtype="http://schema.skype.com/Mention"';
const BOT = `<span ${MENTION}>Deploybot</span>`;

const sending = (text: string, html: string): Activity =>
  JSON.parse(activityJson({ text, attachments: [{ contentType: "text/html", content: html }] }));

it.each([
  "a",
  "a ",
  " ",
  "&",
  "&amp;",
  "\u00a0",
  "<",
  "<a",
  "<a b='",
  "<b>",
  "<!--",
  "<!----!",
  "<style>",
  "</style",
  "<pre>\n",
  "<td>a",
  "<at>x</at>",
  "</blockquote>",
  '<blockquote itemtype="http://schema.skype.com/Reply">',
  `<span ${MENTION}>`,
  '<img alt="x">',
  "<quoted messageid=1>",
])("reads a hostile attachment of 1 MB at once: %j repeated", (piece) => {
  const html = `<p>${BOT}</p>${piece.repeat(1_000_000 / piece.length)}`;
  const activity = sending("<at>Deploybot</at> zz", html);
  const took = () => {
    const start = process.cpuUsage();
    commandText(activity, { name: "Deploybot" });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  // At most 50 ms on an idle machine; coverage and other work make it several times as long.
  expect(Math.min(took(), took())).toBeLessThan(500);
});

it.each(["a", " ", "<", "<b a='"])(
  "reads 16 million characters: %j repeated",
  { timeout: 60_000 },
  (piece) => {
    const long = piece.repeat(16_000_000 / piece.length);
    for (const activity of [sending("<at>Deploybot</at> x", long), sending(long, `${BOT} x`)]) {
      expect(typeof commandText(activity, { name: "Deploybot" })).toBe("string");
    }
  },
);
