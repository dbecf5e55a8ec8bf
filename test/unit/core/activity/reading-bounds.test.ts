import { describe, expect, it } from "vitest";
import { type Activity, commandText, mentionsOf, quotedOf } from "../../../../src/index.ts";
import { activityJson } from "../../contract/steps.ts";

const MENTION = 'itemtype="http://schema.skype.com/Mention"';
const BOT = `<span ${MENTION}>Deploybot</span>`;

const sending = (text: string, html: string): Activity =>
  JSON.parse(activityJson({ text, attachments: [{ contentType: "text/html", content: html }] }));

const LONGEST = 131_072;

const HOSTILE = [
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
];

/** The processor time of the fastest of some calls, in milliseconds. */
function measure(call: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    call();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

it.each(HOSTILE)("skips a hostile attachment of 1 MB: %j repeated", { tags: ["time"] }, (piece) => {
  const html = `<p>${BOT}</p>${piece.repeat(1_000_000 / piece.length)}`;
  const activity = sending("<at>Deploybot</at> zz", html);
  const parsing = measure(() => JSON.parse(JSON.stringify(html)));
  const readAll = () => [commandText(activity), mentionsOf(activity), quotedOf(activity)];
  expect(readAll()).toEqual(["", [], []]);
  expect(measure(readAll)).toBeLessThan(parsing);
});

it.each(HOSTILE)(
  "reads the longest hostile attachment in linear time: %j repeated",
  { tags: ["time"] },
  (piece) => {
    const read = (length: number) => {
      const filling = piece.repeat(length / piece.length).slice(0, length - BOT.length);
      const activity = sending("<at>Deploybot</at> zz", BOT + filling);
      return measure(() => commandText(activity, { name: "Deploybot" }));
    };
    read(LONGEST);
    // Four times the length takes 4 times as long, or 16 times if the time is quadratic.
    expect(read(LONGEST)).toBeLessThan(12 * read(LONGEST / 4));
  },
);

describe("a message that is too long to read", () => {
  const forward = '<blockquote itemtype="http://schema.skype.com/Forward">delete all</blockquote>';
  const filling = (length: number) => "a".repeat(length);

  it("is read up to the limit", () => {
    const html = `${BOT} x `;
    const longest = html + filling(LONGEST - html.length);
    expect(commandText(sending("<at>Deploybot</at> x", longest))).toMatch(/^x a+$/);
    expect(commandText(sending("<at>Deploybot</at> x", `${longest}a`))).toBe("");
  });

  it("does not make the words of a forwarded message the command", () => {
    const activity = sending(
      "<at>Deploybot</at> look\r\n\r\ndelete all",
      `<p>${BOT} look</p>${forward}${filling(LONGEST)}`,
    );
    expect(commandText(activity)).toBe("");
    expect(mentionsOf(activity)).toEqual([]);
    expect(quotedOf(activity)).toEqual([]);
  });

  it("is empty too if its text alone is long", () => {
    const text = `<at>Deploybot</at> ${filling(LONGEST)}`;
    expect(commandText(sending(text, `${BOT} x`))).toBe("");
  });

  it("is read whole where there is no attachment", () => {
    const words = filling(LONGEST);
    const activity = JSON.parse(activityJson({ text: `<at>Deploybot</at> ${words}` }));
    expect(commandText(activity)).toBe(words);
  });

  it("still lists the replies that its entities describe", () => {
    const entity = { type: "quotedReply", messageId: "1", preview: "Printer 2 is dead." };
    const activity = { ...sending("x", `${BOT}${filling(LONGEST)}`), entities: [entity] };
    expect(quotedOf(activity)).toMatchObject([{ kind: "reply", text: "Printer 2 is dead." }]);
  });
});
