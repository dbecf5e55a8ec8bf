import { doesNotMatch, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { parseFragment } from "parse5";
import { type Activity, commandText, mentionsOf } from "../../../src/index.ts";
import { activityJson } from "../../unit/contract/steps.ts";
import { fuzzed } from "./fuzzed.ts";

const saying = (text: string): Activity => JSON.parse(activityJson({ text }));

const NAMED = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&nbsp;"];

/** Pieces of a tag, in any order. */
const shred = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(..."<|>|/|</|<a|<at|at>|t>|b|at| |\"|'|=|alt|img".split("|")),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ..."<at>|</at>|<b>|</p>|<br>|<img alt='>'>|<img alt=\"x\">".split("|"),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
);

/** The same, and pieces of entities other than those for "&". */
const entityShred = fc.oneof(
  shred,
  fc.constantFrom(
    ...NAMED.slice(1),
    "&",
    "#",
    ";",
    "&#",
    "&#x",
    "&#X",
    "lt",
    "65",
    "x41",
    "&#65;",
    "&#x1F37A;",
  ),
);
const entityShreds = fc.array(entityShred, { maxLength: 30, size: "max" });

const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,8}|#x[0-9a-f]{1,6});/i;

/** Characters written as numeric entities. */
const charactersByNumber = (message: string): string =>
  [...message.matchAll(/&#(?:(\d{1,7})|x([0-9a-f]{1,5}));/gi)]
    .map(([, decimal, hexadecimal]) => Number(decimal ?? `0x${hexadecimal}`))
    .map((code) => String.fromCodePoint(Math.min(code, 0x10ffff)))
    .join("");

const codePoint = fc
  .integer({ min: 1, max: 0x10ffff })
  // For historical reasons, HTML reads these as another character or as none.
  .filter((code) => !(code >= 0x80 && code < 0xa0) && !(code >= 0xd800 && code <= 0xdfff));
const wellFormed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...NAMED),
      codePoint.map((code) => `&#${code};`),
      codePoint.map((code) => `&#x${code.toString(16)};`),
      fc.constantFrom(
        ..."<b>|</b>|<i>|</i>|<span class='x'>|</span>|<a href=\"y>z\">|</a>".split("|"),
      ),
      fc.string({ unit: "grapheme" }).map((text) => text.replace(/[<&\0\r]/g, "")),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

/** The text of a message according to an HTML parser, with the white space that the documentation promises. */
function readText(html: string): string {
  const read = (node: { nodeName: string; value?: string; childNodes?: never[] }): string =>
    node.nodeName === "#text" ? (node.value ?? "") : (node.childNodes ?? []).map(read).join("");
  const text = read(parseFragment(html) as never);
  return text.replaceAll("\u00a0", " ").replace(/\r\n?/g, "\n").trim();
}

export const commandTexts = [
  fuzzed(
    "no entity is left in a text without tags, unless decoding made it",
    3000,
    entityShreds.map((pieces) => pieces.join("").replaceAll("<", "")),
    (message) => {
      // Decoded once: what becomes "&", "#", ";", a letter or a digit may be part of what looks like one.
      fc.pre(!/&amp;/.test(message) && !/[&#;\w]/.test(charactersByNumber(message)));
      doesNotMatch(commandText(saying(message)), ENTITY);
    },
  ),

  fuzzed(
    "a well-formed message has the text that an HTML parser sees",
    1000,
    wellFormed,
    (html) => {
      strictEqual(commandText(saying(html)), readText(html));
    },
  ),

  fuzzed(
    "what is escaped comes out as typed, once",
    1000,
    entityShreds.map((pieces) => pieces.join("").trim()),
    (typed) => {
      const message = typed
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;");
      const shown = typed.replaceAll("\u00a0", " ").replace(/\r\n?/g, "\n").trim();
      strictEqual(commandText(saying(message)), shown);
      strictEqual(mentionsOf(saying(message)).length, 0);
    },
  ),
];
