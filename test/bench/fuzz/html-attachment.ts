import { deepStrictEqual, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { type Activity, commandText, mentionsOf, quotedOf } from "../../../src/index.ts";
import { writeMessage } from "../../../src/testing/write-message.ts";
import { activityJson } from "../../unit/contract/steps.ts";
import { readWithParse5, visibleCharacters } from "../../unit/core/activity/read-with-parse5.ts";
import { fuzzed } from "./fuzzed.ts";

const PEOPLE = ["Ann", "Roe, Jo", "R&D"];

// Entities name them as people, so that nobody is taken for the webhook.
const entities = PEOPLE.map((name) => ({ type: "mention", mentioned: { id: "29:1", name } }));

// HTML with a quotation counts, whatever `text` says.
const END = '<blockquote itemtype="http://schema.skype.com/Forward">The end</blockquote>';

const carrying = (html: string): Activity =>
  JSON.parse(
    activityJson({
      text: "",
      entities,
      attachments: [{ contentType: "text/html", content: html }],
    }),
  );

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const word = fc.oneof(
  fc.constantFrom(
    "deploy",
    "&lt;b&gt;",
    "a&amp;lt;",
    " ",
    "  ",
    "\n",
    "&nbsp;",
    "&#43;",
    "&#x1F37A;",
    "<!-- x -->",
    ", ",
  ),
  fc
    .string({ unit: "grapheme", maxLength: 4 })
    .map((text) => escapeHtml(text.replace(/\p{Cc}|[\ue000-\ue003]/gu, ""))),
);
const words = fc.array(word, { maxLength: 4 }).map((list) => list.join(""));

const skype = (name: string, type: string, more = "") =>
  `<${name} itemscope ${more} itemtype="http://schema.skype.com/${type}">`;

const mention = fc
  .constantFrom(...PEOPLE)
  .map((name) => `${skype("span", "Mention")}${escapeHtml(name)}</span>`);
const picture = fc.constantFrom(
  skype("img", "Emoji", 'alt="🍺"'),
  skype("IMG", "AMSImage", "alt='image'"),
  "<img alt=x src=y>",
  "<img>",
);
const inline = fc.oneof(
  { weight: 3, arbitrary: words },
  mention,
  picture,
  fc.constantFrom("<br>", "<br/>", "<wbr>"),
  fc
    .tuple(fc.constantFrom("b", "STRONG", "i", "u", "span", "code", "em", "s"), words)
    .map(([name, inside]) => `<${name} class="x>y">${inside}</${name.toLowerCase()} >`),
  words.map((inside) => `<a href="https://example.com/?a=1&amp;b=2" title='"'>${inside}</a>`),
);
const inlines = fc.array(inline, { maxLength: 4 }).map((list) => list.join(""));
const code = fc
  .array(
    fc.constantFrom(
      "let a = 1;",
      "  if (a &lt; 2) b();",
      "<br>",
      "\n",
      '<span class="hljs-x">x</span>',
      " ",
    ),
  )
  .map(
    (list) =>
      `${skype("p", "CodeBlockEditor")}\n&nbsp;</p><pre class="language-x"><code>${list.join("")}</code></pre>`,
  );
const list = fc
  .tuple(fc.constantFrom("ul", "ol"), fc.array(inlines, { maxLength: 3 }))
  .map(
    ([name, items]) => `<${name}>\n${items.map((item) => `<li>${item}</li>`).join("\n")}</${name}>`,
  );
const table = fc
  .array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })
  .map((rows) =>
    rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`),
  )
  .map((rows) => `<table><tbody>${rows.join("")}</tbody></table>`);

const { blocks } = fc.letrec<{ blocks: string; block: string }>((tie) => ({
  blocks: fc.array(tie("block"), { maxLength: 4 }).map((parts) => parts.join("\n")),
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    inlines.map((inside) => `<p>${inside}</p>`),
    inlines,
    code,
    list,
    table,
    fc.constantFrom(
      "<p>&nbsp;</p>",
      "<div><br></div>",
      "<hr>",
      "<style>p { }</style>",
      '<attachment id="1"></attachment>',
    ),
    tie("blocks").map((inside) => `<div>${inside}</div>`),
    tie("blocks").map((inside) => `<blockquote>${inside}</blockquote>`),
    tie("blocks").map((inside) => `${skype("blockquote", "Forward")}${inside}</blockquote>`),
    fc
      .tuple(fc.integer({ min: 1, max: 2 ** 41 }), words, tie("blocks"))
      .map(
        ([id, sender, inside], number = `${id}`) =>
          `${skype("blockquote", "Reply", `itemid="${number}-${sender.length}"`)}` +
          `<strong itemprop="mri" itemid="8:orgid:0">${sender}</strong>` +
          `<span itemprop="time" itemid="${number}">now</span>${inside}</blockquote>`,
      ),
  ),
}));

/** What tags, comments and references are made of, in any order. No reference lacks its semicolon. */
const shreds = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(..."<|>|/|</|<!|<!-|-->|--!>|-|!|?| |=|\"|'".split("|")),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          ..."<b|<p>|</p>|<div|<br>|<img alt=|<pre>|<ul><li>|b|x".split("|"),
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom("<style>", "</style", "<title>", "</title>", "<XMP>", "</xmp/"),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom("&amp;", "&lt;", "&#65;", "&#x1F37A;", "& ", "&#;", "&&"),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom("<blockquote>", "</blockquote>", "\n", "é", "\u212a", "\ud800"),
      },
    ),
    { maxLength: 40, size: "max" },
  )
  .map((pieces) => pieces.join(""));

/** What people type, to confuse a reader of messages. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."<|>|&|;|#|lt|65|x41|at|/|quoted|blockquote|b| |  |\n|,|:|--help|\"|'|=|img alt".split(
          "|",
        ),
      ),
      fc.constantFrom(
        "<branch>",
        "<jane@example.com>",
        "<at>Ann</at>",
        "&lt;",
        "&#66;ob",
        "<b>",
        "</b>",
        "<br>",
      ),
      fc.constantFrom('<quoted messageId="1"/>', "<blockquote>", END, "Ann", "é", "🍺", "\u00a0"),
      fc.string({ unit: "grapheme", maxLength: 3 }),
    ),
    { maxLength: 25, size: "max" },
  )
  .map((pieces) => pieces.join("").replace(/(?!\n)\p{Cc}/gu, ""));

export const htmlAttachments = [
  fuzzed("a message as Teams writes it has what an HTML parser finds", 1500, blocks, (html) => {
    const activity = carrying(html + END);
    const { text, mentions, quoted } = readWithParse5(html + END);
    strictEqual(commandText(activity), text);
    deepStrictEqual(
      mentionsOf(activity).map(({ name }) => name),
      mentions,
    );
    deepStrictEqual(quotedOf(activity), quoted);
  }),

  fuzzed("broken HTML has the characters that an HTML parser finds", 3000, shreds, (html) => {
    strictEqual(commandText(carrying(html)).replace(/\s/g, ""), visibleCharacters(html));
  }),

  fuzzed("what people type comes out as typed, whatever it looks like", 2000, typed, (text) => {
    const activity = JSON.parse(activityJson(writeMessage({ typed: text, webhookName: "Bot" })));
    strictEqual(commandText(activity), text.replaceAll("\u00a0", " ").trim().replace(/^ $/gm, ""));
    deepStrictEqual(mentionsOf(activity), []);
    deepStrictEqual(quotedOf(activity), []);
  }),
];
