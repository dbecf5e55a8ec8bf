import { strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { parseActivity, type RawBody } from "../../../src/index.ts";
import { activityJson } from "../../unit/contract/steps.ts";
import { fuzzed } from "./fuzzed.ts";

// The kinds of input that JSONTestSuite (Nicolas Seriot, "Parsing JSON is a minefield") tells apart:
// what every parser has to accept, what it has to refuse, and what RFC 8259 leaves to it. Made anew
// from the grammar: V stands for any valid value, D for digits, W for white space, S for the inside of
// a string.

const digits = fc.stringMatching(/^[1-9]\d{0,20}$/);
const space = fc.stringMatching(/^[ \t\n\r]{0,3}$/);
const escapes = fc.constantFrom(
  ...'\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000 \\ud83c\\udf7a'.split(" "),
);
const plain = fc
  .string({ unit: "grapheme", maxLength: 4 })
  .map((text) => text.replace(/["\\\p{Cc}]/gu, ""));
const inside = fc
  .array(fc.oneof(escapes, plain), { maxLength: 4 })
  .map((pieces) => pieces.join(""));
const value = fc.oneof(
  digits,
  inside.map((text) => `"${text}"`),
  fc.constantFrom("true", "false", "null", "[]", "{}", "-0", "1.5e-7"),
  fc.jsonValue({ maxDepth: 2 }).map((json) => JSON.stringify(json)),
);

const fill = (template: string): fc.Arbitrary<string> =>
  fc
    .tuple(...template.split(/([VDWS])/).map((part) => HOLES[part] ?? fc.constant(part)))
    .map((parts) => parts.join(""));
const HOLES: Record<string, fc.Arbitrary<string>> = { V: value, D: digits, W: space, S: inside };

const ACCEPTED = [
  // structures
  ..."V|WVW|[]|[W]|[V]|[V,V]|[WVW,WVW]|[[V],[[V]]]|{}|{W}|[V]\n".split("|"),
  '{"S":V}',
  '{W"S"W:WVW}',
  '{"S":V,"aS":V}',
  '{"a":V,"a":V}',
  '{"":V}',
  '{"a\\u0000b":V}',
  '{"__proto__":V,"constructor":V}',
  "[V , V]",
  // numbers
  ..."0 -0 D -D 0.D D.0 D.D -D.D 0e1 0e+1 0E-1 DeD De-D DE+1 D.DE+2 1.0e-2 -0.0".split(" "),
  "0.000000000000000000000000000000000000000000000000D",
  "[D.D]",
  // strings
  '"S"',
  '"\\u0041\\uFFFF\\u2028"',
  '"\\ud83c\\udf7a"',
  '"\\uD834\\uDD1E\\ud834\\udd1e"',
  '"\\\\u0000"',
  '"// S /* S */"',
  '"\u007f\u0080\u00a0\u2028\u2029\ufeff\ufffe\uffff"',
  '"\u{1ffff}\u{10ffff}\u{1bfff}\ufdd0\u200b\u2064"',
  '"\\udbff\\udfff\\u0012\\u000a"',
  '" "',
];

const REFUSED = [
  // nothing, or only something around a value
  ..."|W|,|:|]|}|[|{|\u2060|\ufeff".split("|"),
  // lists
  ..."[V|[V,|[V,]|[,V]|[V,,V]|[V V]|[V;V]|[V:V]|[,]|[V]]|[V],|[[V]|[V\n|[*]".split("|"),
  ..."[x|[V[V]]|[V,,]|[{}|[{|['|[-]|[V,nul|[fals|[\u00e9]|[<V>]|V]|V[".split("|"),
  "[\u000bV]",
  "[\u000c]",
  "[\u2060V]",
  "[\u00a0V]",
  "[V]V",
  "[][]",
  // objects
  '{"a"}',
  '{"a":}',
  '{"a" V}',
  '{"a"::V}',
  '{"a",V}',
  '{"a":V',
  '{"a":V,',
  '{"a":V,}',
  '{"a":V,,"b":V}',
  '{"a":V "b":V}',
  '{"a":V}}',
  '{"a":V]',
  '{"a":V}#',
  '{"a":V}//',
  '{"a":/**/V}',
  '{"a":V}/**/',
  '{"a":V}/**//',
  '{"a":V}/',
  '{"a":V D}',
  '{"a":V,"b"}',
  '{"a":V,,,,,}',
  "{:V}",
  "{,",
  "{]",
  "{[",
  "{\u{1f1e8}\u{1f1ed}}",
  "{a:V}",
  "{'a':V}",
  "{1:V}",
  "{null:V}",
  "{[V]:V}",
  "{V",
  '{"a',
  '{"a":"S',
  // numbers
  ..."+D ++D -+D --D - + 0D -0D 00 D. .D -.D D.e1 .D -. 0.e1 De De+ De- DE+ D.De DeD.D DeeD De+-1 -D. D.D. D.e+ D.e-D .De-D Dea D.Da-D D@ Inf".split(
    " ",
  ),
  ..."0xD 0x 0b1 0oD Da D_D DD,D D-D D+D 1/2 D! -a -Infinity Infinity +Inf NaN -NaN inf nan D,".split(
    " ",
  ),
  "D D",
  "- D",
  "-\u00001",
  "\uff11",
  "\u0661",
  "D\u00a0",
  // words
  ..."True TRUE tru truE nul nulL fals False undefined none yes * \u00e5 a\u00e5".split(" "),
  // strings
  '"S',
  'S"\\"',
  "'S'",
  "`S`",
  '"\\"',
  '"\\a"',
  '"\\x00"',
  '"\\0"',
  '"\\\'"',
  '"\\u"',
  '"\\u1"',
  '"\\u12G4"',
  '"\\u{41}"',
  '"\\U0041"',
  '"\\\u{1f37a}"',
  '"\\\\\\"',
  '"\\',
  '"\\ud83c\\"',
  '"\\ud83c\\u"',
  '"\\ud83c\\u1"',
  '"\\ud83c\\u1x"',
  '"\\ud83c\\udf"',
  '"\\uqqqq"',
  '"\n"',
  '"\t"',
  '"\u0000"',
  '"\u001f"',
  '"S"S"',
  '"S" "S"',
  '"S"x',
  '\\u0022S"',
  '[\\u0020"S"]',
  '[\\u000a"S"]',
  "[\\n]",
  // around the whole
  "V,V",
  "V\u0000",
  "V#",
  "<V>",
  "(V)",
  "\ufeff\ufeffV",
  "V;",
  // deep, and never closed
  "[".repeat(100_000),
  '[{"":'.repeat(50_000),
  '["\\{'.repeat(4),
];

/** What the RFC leaves open. The package accepts everything that is UTF-8. */
const OPEN = [
  "1eDDDD",
  "-1eDDDD",
  "1e-DDDD",
  "DDDDDDDDDDDDDDDDDDDDDDDD",
  "-DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD.D",
  '"\\ud83c"',
  '"\\udf7a"',
  '"\\udf7a\\ud83c"',
  '"\\ud83cS"',
  '"\\ud83c\\n"',
  '"\\ud83c\\ud83c\\n"',
  '"\\ud83c\\u0061"',
  '{"\\udf7a":V}',
  "\ufeffV",
  `${"[".repeat(500)}V${"]".repeat(500)}`,
];

/** Bytes that are not UTF-8, written as latin1, inside a string. */
const NOT_UTF8 = [
  "\x80",
  "\xbf",
  "\xc0\xaf",
  "\xc1\x81",
  "\xc3",
  "\xc3(",
  "\xe0\x80\xaf",
  "\xe2\x82",
  "\xed\xa0\x80",
  "\xed\xbf\xbf",
  "\xed\xa0\xbc\xed\xbd\xba",
  "\xf0\x82\x82\xac",
  "\xf0\x9f\x8d",
  "\xf4\x90\x80\x80",
  "\xf5\x80\x80\x80",
  "\xf8\x88\x80\x80\x80",
  "\xfc\x83\xbf\xbf\xbf\xbf",
  "\xfe",
  "\xff",
  "\xe9",
  "\xef\xbb",
];

type Verdict = "ok" | Exclude<ReturnType<typeof parseActivity>, { ok: true }>["reason"];

const judge = (body: RawBody): Verdict => {
  const result = parseActivity(body);
  return result.ok ? "ok" : result.reason;
};

const fillAny = (templates: readonly string[]) => fc.oneof(...templates.map(fill));
const within = (json: string) => activityJson().replace("{", () => `{"value":${json},`);

export const jsonKinds = [
  fuzzed("reads all valid JSON, alone and in an activity", 3000, fillAny(ACCEPTED), (json) => {
    strictEqual(judge(json), "activity-invalid");
    strictEqual(judge(within(json)), "ok");
  }),

  fuzzed("refuses invalid JSON", 3000, fillAny(REFUSED), (json) => {
    strictEqual(judge(json), "body-not-json");
  }),

  fuzzed(
    "what is left open is read, but no value is made of other bytes",
    1000,
    fillAny(OPEN),
    (json) => {
      strictEqual(judge(json) === "body-not-json", false);
      if (!json.startsWith("\ufeff")) strictEqual(judge(within(json)), "ok");
    },
  ),

  fuzzed(
    "what is not UTF-8 is refused, wherever it stands",
    500,
    fc.tuple(fc.constantFrom(...NOT_UTF8), inside, inside, fc.boolean()),
    ([bytes, before, after, isAlone]) => {
      const wrong = Buffer.concat([
        Buffer.from(before),
        Buffer.from(bytes, "latin1"),
        Buffer.from(after),
      ]);
      const [start, end] = isAlone ? ["", ""] : within('"?"').split("?");
      const body = Buffer.concat([Buffer.from(start ?? ""), wrong, Buffer.from(end ?? "")]);
      strictEqual(judge(body), "body-not-utf8");
    },
  ),

  fuzzed(
    "UTF-16 and UTF-32 are refused",
    200,
    fc.tuple(value, fc.constantFrom("utf16le", "utf16be", "utf32le"), fc.boolean()),
    ([json, encoding, hasMark]) => {
      const units = Buffer.from((hasMark ? "\ufeff" : "") + json, "utf16le");
      if (encoding === "utf16be") units.swap16();
      const body =
        encoding === "utf32le"
          ? Buffer.concat(Array.from(units, (_, at) => units.subarray(at, at + 1 + (at % 2))))
          : units;
      strictEqual(["body-not-utf8", "body-not-json"].includes(judge(body)), true);
    },
  ),
];
