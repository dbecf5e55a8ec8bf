/** Addresses that are told good at a glance; the others are judged in full, and alike. */
const PLAIN_URL = String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]*\.)*[a-wyz][a-z\d-]*(?::\d{1,4})?(?:[/?#][!#-;=?-Z_a-z~[\]]*)?$/`;
const NARROWER_URLS = [
  String.raw`/^https:\/\/(?:[a-wyz\d-][a-z\d-]*\.)*[a-wyz][a-z\d-]*(?::\d{1,4})?(?:[/?#][!#-;=?-Z_a-z~[\]]*)?$/`,
  String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]*\.)[a-wyz][a-z\d-]*(?::\d{1,4})?(?:[/?#][!#-;=?-Z_a-z~[\]]*)?$/`,
  String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]\.)*[a-wyz][a-z\d-]*(?::\d{1,4})?(?:[/?#][!#-;=?-Z_a-z~[\]]*)?$/`,
  String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]*\.)*[a-wyz][a-z\d-](?::\d{1,4})?(?:[/?#][!#-;=?-Z_a-z~[\]]*)?$/`,
  String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]*\.)*[a-wyz][a-z\d-]*(?::\d{1,4})(?:[/?#][!#-;=?-Z_a-z~[\]]*)?$/`,
  String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]*\.)*[a-wyz][a-z\d-]*(?::\d)?(?:[/?#][!#-;=?-Z_a-z~[\]]*)?$/`,
  String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]*\.)*[a-wyz][a-z\d-]*(?::\d{1,4})?(?:[/?#][!#-;=?-Z_a-z~[\]]*)$/`,
  String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]*\.)*[a-wyz][a-z\d-]*(?::\d{1,4})?(?:[/?#][!#-;=?-Z_a-z~[\]])?$/`,
];

const explain = (file, reason, mutants) =>
  mutants.map(([line, change]) => ({ file, line, change, reason }));

/**
 * The mutants that survive because they change nothing that a user could notice, each by its line and
 * by what became what in it. If a file has the line several times, each entry covers one of them.
 * `npm run bench -- mutation` fails for a survivor that is not in this list, and for an entry that no
 * mutant needs.
 */
export const EXPLAINED = [
  ...explain("src/cli/env-file.ts", "texts this short hide nothing", [
    ['io.hideSecret(variables[TOKEN_VARIABLE] ?? "");', '"" → "Stryker was here!"'],
  ]),
  ...explain("src/cli/guard-io.ts", "texts this short hide nothing", [
    ['io.hideSecret(world.env["TEAMS_OUTGOING_WEBHOOK_TOKEN"] ?? "");', '"" → "Stryker was here!"'],
  ]),
  ...explain("src/cli/guard-io.ts", "nothing prints that text", [
    ["const secrets: RegExp[] = [];", '[] → ["Stryker was here"]'],
  ]),
  ...explain(
    "src/cli/json-text.ts",
    "a text without an error does not end inside an object or list",
    [
      [
        "for (let index = 0; at < json.length && json[at] !== end; index++) {",
        "at < json.length → true",
      ],
      [
        String.raw`} while (at < json.length && (depth > 0 || !/[,\]}]/.test(json.charAt(at))));`,
        "at < json.length → true",
      ],
      [
        "for (let index = 0; at < json.length && json[at] !== end; index++) {",
        "at < json.length → at <= json.length",
      ],
      [
        String.raw`} while (at < json.length && (depth > 0 || !/[,\]}]/.test(json.charAt(at))));`,
        "at < json.length → at <= json.length",
      ],
    ],
  ),
  ...explain("src/cli/json-text.ts", "past the end there is no character", [
    ["for (let at = start + 1; at < json.length; at++) {", "at < json.length → at <= json.length"],
  ]),
  ...explain(
    "src/cli/listen-command.ts",
    "without --forward-to, nobody asks for a request that was kept",
    [["forward !== undefined,", "forward !== undefined → true"]],
  ),
  ...explain("src/cli/listen/endpoint.ts", "a missing field reads as undefined, too", [
    ["const NO_OUTCOME: RequestOutcome = {", "{ → {}"],
    [
      "const outcome: { -readonly [Key in keyof RequestOutcome]: RequestOutcome[Key] } = {",
      "{ → {}",
    ],
  ]),
  ...explain("src/cli/terminal-text.ts", "the same characters, found more slowly", [
    [
      "const characters = [...text.slice(0, 2 * length + 2)];",
      "text.slice(0, 2 * length + 2) → text",
    ],
  ]),
  ...explain(
    "src/core/activity/omit-webhook.ts",
    "comparing the normalized names gives the same, only later",
    [
      [
        'if (part.kind === "mention" && (part.text === name || normalizeName(part.text) === wanted)) {',
        "part.text === name → false",
      ],
    ],
  ),
  ...explain(
    "src/core/activity/omit-webhook.ts",
    "only mentions are told apart from what is left",
    [['return [{ kind: "text", text: omitPunctuation(tail) }, ...rest];', '"text" → ""']],
  ),
  ...explain("src/core/activity/omit-webhook.ts", "nobody has this name", [
    [
      'const mentions = activity.entities?.filter(({ type }) => type === "mention") ?? [];',
      '[] → ["Stryker was here"]',
    ],
    ['name: written || (typeof name === "string" ? name : ""),', '"" → "Stryker was here!"'],
  ]),
  ...explain(
    "src/core/activity/part-writer.ts",
    "white space at the beginning of a line or a message is left out",
    [
      ["let isEmptyLine = true;", "true → false"],
      ["let isSpaceDue = false;", "false → true"],
      ["let isAfterSpace = false;", "false → true"],
      ["isSpaceDue = false;", "false → true"],
      ["isSpaceDue = false;", "false → true"],
    ],
  ),
  ...explain("src/core/activity/part-writer.ts", "no text that is written is empty", [
    ["if (start < end) add(spaced.slice(start, end));", "start < end → start <= end"],
  ]),
  ...explain("src/core/activity/part-writer.ts", "joining a single piece gives that piece", [
    [
      'const text = chunks.length === 1 ? (chunks[0] as string) : chunks.join("");',
      "chunks.length === 1 → false",
    ],
  ]),
  ...explain("src/core/activity/part-writer.ts", "a blank text says nothing, whatever its kind", [
    [
      'parts.push({ kind: kind === "mention" && text.trim() === "" ? "text" : kind, text });',
      'kind === "mention" → true',
    ],
    [
      'parts.push({ kind: kind === "mention" && text.trim() === "" ? "text" : kind, text });',
      '"text" → ""',
    ],
  ]),
  ...explain(
    "src/core/activity/part-writer.ts",
    "collapsing a text that needs it less gives the same, only later",
    [
      ["if (isCollapsed(text)) return text;", "isCollapsed(text) → false"],
      [
        String.raw`let spaced = text.replace(/[ \t\n\f\r]{2,1000}|[\t\n\f\r]/g, " ");`,
        String.raw`/[ \t\n\f\r]{2,1000}|[\t\n\f\r]/g → /[ \t\n\f\r]|[\t\n\f\r]/g`,
      ],
      ["function isCollapsed(text: string): boolean {", "{ → {}"],
      ["for (let at = 0; at < text.length; at++) {", "at < text.length → at <= text.length"],
      [
        "if ((code >= 0x09 && code <= 0x0d) || (code === 0x20 && previous === code)) return false;",
        "(code >= 0x09 && code <= 0x0d) || (code === 0x20 && previous === code) → true",
      ],
      [
        "if ((code >= 0x09 && code <= 0x0d) || (code === 0x20 && previous === code)) return false;",
        "code >= 0x09 && code <= 0x0d → code >= 0x09 || code <= 0x0d",
      ],
      [
        "if ((code >= 0x09 && code <= 0x0d) || (code === 0x20 && previous === code)) return false;",
        "code >= 0x09 → true",
      ],
      [
        "if ((code >= 0x09 && code <= 0x0d) || (code === 0x20 && previous === code)) return false;",
        "code <= 0x0d → true",
      ],
      [
        "if ((code >= 0x09 && code <= 0x0d) || (code === 0x20 && previous === code)) return false;",
        "code === 0x20 && previous === code → code === 0x20 || previous === code",
      ],
      [
        "if ((code >= 0x09 && code <= 0x0d) || (code === 0x20 && previous === code)) return false;",
        "code === 0x20 → true",
      ],
      [
        "if ((code >= 0x09 && code <= 0x0d) || (code === 0x20 && previous === code)) return false;",
        "previous === code → true",
      ],
      [
        "if ((code >= 0x09 && code <= 0x0d) || (code === 0x20 && previous === code)) return false;",
        "previous === code → previous !== code",
      ],
      ["return true;", "true → false"],
    ],
  ),
  ...explain("src/core/activity/quoted-of.ts", "undefined is no time either", [
    ["sentAt: time === undefined ? undefined : parseSentAt(time),", "time === undefined → false"],
  ]),
  ...explain(
    "src/core/activity/read-markup.ts",
    "white space at the beginning and the end of a text is left out",
    [
      ["let isCodeStart = false;", "false → true"],
      ['region.writer.endPart("text");', '"text" → ""'],
      ['writer.endPart("text");', '"text" → ""'],
    ],
  ),
  ...explain("src/core/activity/read-markup.ts", "a tag that has come this far has attributes", [
    [
      "quote = { kind: type, id: tag.attributes?.itemid, writer: createPartWriter(isHtml) };",
      "tag.attributes?.itemid → tag.attributes.itemid",
    ],
    [
      'else if (quote && attributes?.itemprop === "mri") openRegion("sender", name);',
      "attributes?.itemprop → attributes.itemprop",
    ],
    [
      'else if (quote && attributes?.itemprop === "time") {',
      "attributes?.itemprop → attributes.itemprop",
    ],
    ["quote.time ??= attributes?.itemid;", "attributes?.itemid → attributes.itemid"],
  ]),
  ...explain("src/core/activity/read-markup.ts", "a tag without attributes opens nothing", [
    [
      'if (region || isEnd || isEmpty || (!attributes && name !== "at")) return false;',
      '!attributes && name !== "at" → false',
    ],
  ]),
  ...explain(
    "src/core/activity/read-markup.ts",
    "only mentions and senders are told apart from hidden content",
    [
      ['else if (type === "codeblockeditor") openRegion("hidden", name);', '"hidden" → ""'],
      ['openRegion("hidden", name);', '"hidden" → ""'],
    ],
  ),
  ...explain("src/core/activity/read-markup.ts", "the space comes before the picture either way", [
    ['if (!region) writer().endPart("text");', '"text" → ""'],
  ]),
  ...explain("src/core/activity/read-message.ts", "a part without a text says nothing", [
    [
      "if (Math.max(content.length, activity.text.length) > MAX_LENGTH) return { parts: [], quoted: [] };",
      '[] → ["Stryker was here"]',
    ],
  ]),
  ...explain(
    "src/core/activity/read-message.ts",
    "normalizing a name that needs it less gives the same, only later",
    [
      [
        String.raw`return /\s\s|[^\S ]/.test(trimmed) ? trimmed.split(/\s/).filter(Boolean).join(" ") : trimmed;`,
        String.raw`/\s\s|[^\S ]/ → /\S\s|[^\S ]/`,
      ],
      [
        String.raw`return /\s\s|[^\S ]/.test(trimmed) ? trimmed.split(/\s/).filter(Boolean).join(" ") : trimmed;`,
        String.raw`/\s\s|[^\S ]/ → /\s\S|[^\S ]/`,
      ],
      [
        String.raw`return /\s\s|[^\S ]/.test(trimmed) ? trimmed.split(/\s/).filter(Boolean).join(" ") : trimmed;`,
        String.raw`/\s\s|[^\S ]/ → /\s\s|[\S ]/`,
      ],
      [
        String.raw`return /\s\s|[^\S ]/.test(trimmed) ? trimmed.split(/\s/).filter(Boolean).join(" ") : trimmed;`,
        String.raw`/\s\s|[^\S ]/ → /\s\s|[^\s ]/`,
      ],
    ],
  ),
  ...explain("src/core/activity/read-message.ts", "no word ends at the beginning", [
    ["if (position < 0) return false;", "position < 0 → position <= 0"],
  ]),
  ...explain(
    "src/core/activity/read-message.ts",
    "no word begins inside another, only the search takes longer",
    [["while (isInWord(text, end)) end++;", "isInWord(text, end) → false"]],
  ),
  ...explain("src/core/activity/read-message.ts", "the expression judges these characters alike", [
    [
      String.raw`if (code >= 0x80) return /[\p{L}\p{N}]/u.test(text.charAt(index));`,
      "code >= 0x80 → true",
    ],
    [
      String.raw`if (code >= 0x80) return /[\p{L}\p{N}]/u.test(text.charAt(index));`,
      "code >= 0x80 → code > 0x80",
    ],
  ]),
  ...explain("src/core/activity/scan-markup.ts", "behind the end there is nothing to read", [
    ["while (position < html.length) {", "position < html.length → position <= html.length"],
    ["if (open === html.length) return;", "open === html.length → false"],
  ]),
  ...explain("src/core/activity/scan-markup.ts", "there is always something in front of it", [
    ["const tag = readTag(text, open, next < 0 ? text.length : next);", "next < 0 → next <= 0"],
    ["open = next < 0 ? next : findTag(text, next);", "next < 0 → next <= 0"],
    [
      'for (let at = html.indexOf("--", content); at >= 0; at = html.indexOf("--", at + 1)) {',
      "at >= 0 → at > 0",
    ],
    [
      'for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {',
      "at >= 0 → at > 0",
    ],
    [
      "const character = end < 0 ? undefined : decodeReference(text.slice(at + 1, end));",
      "end < 0 → end <= 0",
    ],
  ]),
  ...explain("src/core/activity/scan-markup.ts", "what begins no tag has none of the names", [
    ["open = next < 0 ? next : findTag(text, next);", "next < 0 → true"],
    ["while (open >= 0) {", "open >= 0 → false"],
    ["while (open >= 0) {", "open >= 0 → open > 0"],
    [
      "if (isLetter(next) || next === SLASH) return open;",
      "isLetter(next) || next === SLASH → true",
    ],
  ]),
  ...explain("src/core/activity/scan-markup.ts", "a search finds the next one, too", [
    ['open = next === LESS ? open + 1 : html.indexOf("<", open + 1);', "next === LESS → false"],
    ['open = next === LESS ? open + 1 : text.indexOf("<", open + 1);', "next === LESS → false"],
    [
      'at = text.charCodeAt(at + 1) === AMPERSAND ? at + 1 : text.indexOf("&", at + 1);',
      "text.charCodeAt(at + 1) === AMPERSAND → false",
    ],
  ]),
  ...explain(
    "src/core/activity/scan-markup.ts",
    "at the limit of a tag there is no white space, and behind it the tag is dropped",
    [
      ["while (at < limit && isSpaceOrSlash(source.charCodeAt(at))) at++;", "at < limit → true"],
      [
        "while (at < limit && isSpaceOrSlash(source.charCodeAt(at))) at++;",
        "at < limit → at <= limit",
      ],
      ["if (at >= limit) return undefined;", "at >= limit → at > limit"],
      ["while (at < limit && isSpace(source.charCodeAt(at))) at++;", "at < limit → true"],
      ["while (at < limit && isSpace(source.charCodeAt(at))) at++;", "at < limit → at <= limit"],
      ["while (at < limit && source.charCodeAt(at) !== end) at++;", "at < limit → at <= limit"],
      ["for (; at < limit; at++) {", "at < limit → at <= limit"],
    ],
  ),
  ...explain("src/core/activity/scan-markup.ts", "nothing reads the other attributes", [
    ["if (READ.has(attribute)) {", "READ.has(attribute) → true"],
  ]),
  ...explain(
    "src/core/activity/scan-markup.ts",
    "the expression finds no letter to replace, only later",
    [
      ["for (let at = 0; at < name.length; at++) {", "at < name.length → at <= name.length"],
      ["if (code >= 0x41 && code <= 0x5a) {", "code >= 0x41 && code <= 0x5a → true"],
      [
        "if (code >= 0x41 && code <= 0x5a) {",
        "code >= 0x41 && code <= 0x5a → code >= 0x41 || code <= 0x5a",
      ],
      ["if (code >= 0x41 && code <= 0x5a) {", "code >= 0x41 → true"],
      ["if (code >= 0x41 && code <= 0x5a) {", "code <= 0x5a → true"],
    ],
  ),
  ...explain("src/core/activity/scan-markup.ts", "a text without references is the same", [
    ["return position === 0 ? text : decoded + text.slice(position);", "position === 0 → false"],
  ]),
  ...explain(
    "src/core/activity/scan-markup.ts",
    "what is no reference stands for no character either",
    [
      [
        "if (!isLetter(code) && !(code >= 0x30 && code <= 0x39) && code !== 0x23) return -1;",
        "!isLetter(code) && !(code >= 0x30 && code <= 0x39) && code !== 0x23 → false",
      ],
      [
        "if (!isLetter(code) && !(code >= 0x30 && code <= 0x39) && code !== 0x23) return -1;",
        "code >= 0x30 && code <= 0x39 → true",
      ],
      [
        "if (!isLetter(code) && !(code >= 0x30 && code <= 0x39) && code !== 0x23) return -1;",
        "code >= 0x30 && code <= 0x39 → code >= 0x30 || code <= 0x39",
      ],
      [
        "if (!isLetter(code) && !(code >= 0x30 && code <= 0x39) && code !== 0x23) return -1;",
        "code >= 0x30 → true",
      ],
      [
        "if (!isLetter(code) && !(code >= 0x30 && code <= 0x39) && code !== 0x23) return -1;",
        "code <= 0x39 → true",
      ],
      [
        "if (!isLetter(code) && !(code >= 0x30 && code <= 0x39) && code !== 0x23) return -1;",
        "-1 → +1",
      ],
      ["return -1;", "-1 → +1"],
    ],
  ),
  ...explain("src/core/inspection/card-schema.ts", "JSON leaves out what is undefined", [
    ["...(unmet !== undefined && { else: unmet }),", "unmet !== undefined → true"],
  ]),
  ...explain(
    "src/core/inspection/card-schema.ts",
    "a shared property that is described for the shape as well refuses the same",
    [
      [
        "const own = Object.entries(shape.properties).filter(",
        "Object.entries(shape.properties).filter( → Object.entries(shape.properties)",
      ],
      [
        '([key, kind]) => !(sharesCommon(shape) && kind === (COMMON as Shape["properties"])[key]),',
        'sharesCommon(shape) && kind === (COMMON as Shape["properties"])[key] → false',
      ],
      [
        "const sharesCommon = ({ properties }: Shape): boolean =>",
        "({ properties }: Shape): boolean => → () => undefined",
      ],
      [
        "Object.keys(COMMON).every((key) => Object.hasOwn(properties, key));",
        "(key) => Object.hasOwn(properties, key) → () => undefined",
      ],
    ],
  ),
  ...explain("src/core/inspection/card-schema.ts", "every name is that of a shape", [
    [
      "const ELEMENTS = NAMES.filter((name) => SHAPES[name]?.isElement);",
      "SHAPES[name]?.isElement → SHAPES[name].isElement",
    ],
  ]),
  ...explain(
    "src/core/inspection/card-schema.ts",
    "the list above takes the names that are right",
    [
      [
        'const misspelt = `^(?!(?:${ELEMENTS.join("|")})$)(?:${ignoreCase(ELEMENTS.join("|"))})$`;',
        '"|" → ""',
      ],
    ],
  ),
  ...explain("src/core/inspection/card-schema.ts", "nothing refers to one more definition", [
    [
      'ROLES.filter((role) => role !== "fallback").map((role) => [',
      'ROLES.filter((role) => role !== "fallback") → ROLES',
    ],
    ['ROLES.filter((role) => role !== "fallback").map((role) => [', 'role !== "fallback" → true'],
    ['ROLES.filter((role) => role !== "fallback").map((role) => [', '"fallback" → ""'],
  ]),
  ...explain(
    "src/core/inspection/compiled-shapes.ts",
    "where nothing is content, nobody asks for it",
    [["isContent: content?.includes(key) ?? false,", "false → true"]],
  ),
  ...explain(
    "src/core/inspection/find-nearest.ts",
    "finds the same, and only takes longer: no known name is that long, and a difference in length takes as many edits",
    [
      ["if (name.length > 40) return undefined;", "name.length > 40 → false"],
      ["if (name.length > 40) return undefined;", "name.length > 40 → name.length >= 40"],
      [
        "if (Math.abs(from.length - to.length) > 2) return 3;",
        "Math.abs(from.length - to.length) > 2 → false",
      ],
    ],
  ),
  ...explain(
    "src/core/inspection/find-nearest.ts",
    "the rule for the other columns gives the same in the first",
    [["if (column === 0) return left;", "column === 0 → false"]],
  ),
  ...explain(
    "src/core/inspection/host-name.ts",
    "with an empty label in its place, the host reads otherwise",
    [
      [
        'if (labels.some((label) => label === undefined || label === "")) return false;',
        "label === undefined → false",
      ],
    ],
  ),
  ...explain("src/core/inspection/host-name.ts", "no host may contain the last code point", [
    ["if (code > 0x10ffff) return undefined;", "code > 0x10ffff → code >= 0x10ffff"],
  ]),
  ...explain(
    "src/core/inspection/host-name.ts",
    "no text is encoded with such a character, so the host reads otherwise when it is encoded again",
    [
      ["if (unit >= 97 && unit <= 122) return unit - 97;", "unit <= 122 → true"],
      [
        "return unit >= 48 && unit <= 57 ? unit - 22 : undefined;",
        "unit >= 48 && unit <= 57 → unit >= 48 || unit <= 57",
      ],
      ["return unit >= 48 && unit <= 57 ? unit - 22 : undefined;", "unit >= 48 → true"],
      ["return unit >= 48 && unit <= 57 ? unit - 22 : undefined;", "unit <= 57 → true"],
    ],
  ),
  ...explain(
    "src/core/inspection/inspect-action.ts",
    "JSON has no undefined, and null is not visited",
    [["if (isAbsent(value)) return;", "isAbsent(value) → false"]],
  ),
  ...explain(
    "src/core/inspection/inspect-action.ts",
    "behind the end there is nothing to look at",
    [
      [
        "for (let index = 0; index < actions.length; index++) {",
        "index < actions.length → index <= actions.length",
      ],
    ],
  ),
  ...explain(
    "src/core/inspection/inspect-action.ts",
    "keys of another length differ in lower case, too, only later",
    [
      [
        "if (spelling.length !== typeKey.length || lowerCase(spelling) !== typeKey) continue;",
        "spelling.length !== typeKey.length → false",
      ],
    ],
  ),
  ...explain("src/core/inspection/inspect-adaptive-card.ts", "no action has this name", [
    ["accepted: [],", '[] → ["Stryker was here"]'],
  ]),
  ...explain(
    "src/core/inspection/inspect-adaptive-card.ts",
    "the only type that is accepted has nothing to find in it",
    [
      ['if (key === "type") return true;', 'key === "type" → false'],
      ['if (key === "type") return true;', '"type" → ""'],
      ['if (key === "type") return true;', "true → false"],
    ],
  ),
  ...explain(
    "src/core/inspection/inspect-adaptive-card.ts",
    "a flag, a number or a known word has nothing else to find in it",
    [
      [
        "if (inspectProperty(key, value, test, shape, path, inspection)) return true;",
        "true → false",
      ],
    ],
  ),
  ...explain(
    "src/core/inspection/inspect-adaptive-card.ts",
    "each of the expressions below looks for the dot itself",
    [['if (!type.includes(".")) return true;', '"." → ""']],
  ),
  ...explain(
    "src/core/inspection/inspect-adaptive-card.ts",
    "a text under this very key is judged before, and never gets here",
    [
      'if (key !== "type" && isOtherAction(value)) reportAction(value, parent, inspection);',
      'if (key !== "type" && isInput(value)) inspection.report("input-unusable", parent);',
    ].flatMap((line) => [
      [line, 'key !== "type" → true'],
      [line, '"type" → ""'],
    ]),
  ),
  ...explain(
    "src/core/inspection/inspect-adaptive-card.ts",
    "those that are shown are counted below, and are never more",
    [
      [
        "if (!Array.isArray(actions) || actions.length <= maxButtons) return;",
        "actions.length <= maxButtons → false",
      ],
      [
        "if (!Array.isArray(actions) || actions.length <= maxButtons) return;",
        "actions.length <= maxButtons → actions.length < maxButtons",
      ],
    ],
  ),
  ...explain(
    "src/core/inspection/inspect-adaptive-card.ts",
    "the expression finds nothing in a text without a dollar sign, only later",
    [
      [
        String.raw`if (text.includes("$") && (inspection.hasResources ? /\$\{(?!rs:)/ : /\$\{/).test(text)) {`,
        'text.includes("$") → true',
      ],
      [
        String.raw`if (text.includes("$") && (inspection.hasResources ? /\$\{(?!rs:)/ : /\$\{/).test(text)) {`,
        '"$" → ""',
      ],
    ],
  ),
  ...explain("src/core/inspection/inspect-attachment.ts", "behind the end there is no character", [
    [
      "for (let index = 0; index < json.length; index++) {",
      "index < json.length → index <= json.length",
    ],
  ]),
  ...explain(
    "src/core/inspection/inspect-json.ts",
    "what is not told to be plain data is read from its JSON, which gives the same, only later",
    [
      ['if (needs === "findings") {', 'needs === "findings" → false'],
      ['if (needs === "findings") {', '"findings" → ""'],
      ['if (needs === "findings") {', "{ → {}"],
      ["try {", "{ → {}"],
      [
        "if (isJsonData(value)) return inspectMessage(wrap(value), json, limits);",
        "isJsonData(value) → false",
      ],
      ["function isJsonData(value: unknown): boolean {", "{ → {}"],
      [
        'if (typeof value === "number") return Number.isFinite(value);',
        'typeof value === "number" → true',
      ],
      [
        'if (typeof value === "number") return Number.isFinite(value);',
        'typeof value === "number" → false',
      ],
      [
        'if (typeof value === "number") return Number.isFinite(value);',
        'typeof value === "number" → typeof value !== "number"',
      ],
      ['if (typeof value === "number") return Number.isFinite(value);', '"number" → ""'],
      [
        'if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";',
        'typeof value !== "object" → true',
      ],
      [
        'if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";',
        'typeof value !== "object" → false',
      ],
      [
        'if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";',
        'typeof value !== "object" → typeof value === "object"',
      ],
      [
        'if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";',
        '"object" → ""',
      ],
      [
        'if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";',
        'typeof value === "string" || typeof value === "boolean" → false',
      ],
      [
        'if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";',
        'typeof value === "string" || typeof value === "boolean" → typeof value === "string" && typeof value === "boolean"',
      ],
      [
        'if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";',
        'typeof value === "string" → false',
      ],
      [
        'if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";',
        '"string" → ""',
      ],
      [
        'if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";',
        'typeof value === "boolean" → false',
      ],
      [
        'if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";',
        '"boolean" → ""',
      ],
      ["if (value === null) return true;", "value === null → false"],
      ["if (value === null) return true;", "true → false"],
      [
        'if ((value as JsonObject)["toJSON"] !== undefined) return false;',
        '(value as JsonObject)["toJSON"] !== undefined → true',
      ],
      ["if (Array.isArray(value)) return isJsonList(value);", "Array.isArray(value) → true"],
      ["if (Array.isArray(value)) return isJsonList(value);", "Array.isArray(value) → false"],
      [
        "if (Object.getPrototypeOf(value) !== Object.prototype) return false;",
        "Object.getPrototypeOf(value) !== Object.prototype → true",
      ],
      [
        "if (!property?.enumerable || !isJsonData(property.value)) return false;",
        "!property?.enumerable || !isJsonData(property.value) → true",
      ],
      [
        "if (!property?.enumerable || !isJsonData(property.value)) return false;",
        "property?.enumerable → property.enumerable",
      ],
      ["return true;", "true → false"],
      ["function isJsonList(list: readonly unknown[]): boolean {", "{ → {}"],
      [
        "if (Object.getPrototypeOf(list) !== Array.prototype) return false;",
        "Object.getPrototypeOf(list) !== Array.prototype → true",
      ],
      [
        "for (let index = 0; index < list.length; index++) if (!isJsonData(list[index])) return false;",
        "index < list.length → index <= list.length",
      ],
      [
        "for (let index = 0; index < list.length; index++) if (!isJsonData(list[index])) return false;",
        "index++ → index--",
      ],
      [
        "for (let index = 0; index < list.length; index++) if (!isJsonData(list[index])) return false;",
        "!isJsonData(list[index]) → true",
      ],
    ],
  ),
  ...explain("src/core/inspection/inspect-json.ts", "the other choice only has to differ from it", [
    ['needs: "all" | "findings" = "all",', '"all" → ""'],
  ]),
  ...explain(
    "src/core/inspection/inspect-json.ts",
    "what cannot be written is refused, and so is its JSON",
    [['return { json: "", message: undefined, findings };', '"" → "Stryker was here!"']],
  ),
  ...explain(
    "src/core/inspection/inspect-json.ts",
    "inspection refuses much less than that depth",
    [
      [
        "if (depth > WRITABLE_DEPTH) return null;",
        "depth > WRITABLE_DEPTH → depth >= WRITABLE_DEPTH",
      ],
    ],
  ),
  ...explain("src/core/inspection/inspect-json.ts", "behind the end there is no character", [
    [
      "for (let index = 0; index < json.length; index++) {",
      "index < json.length → index <= json.length",
    ],
  ]),
  ...explain(
    "src/core/inspection/inspect-json.ts",
    "counting the bytes gives the same, only later",
    [
      ["if (json.length * 3 <= largeBytes) return [];", "json.length * 3 <= largeBytes → false"],
      [
        "if (json.length * 3 <= largeBytes) return [];",
        "json.length * 3 <= largeBytes → json.length * 3 < largeBytes",
      ],
    ],
  ),
  ...explain(
    "src/core/inspection/inspect-mentions.ts",
    "a text without an angle bracket has no mention that could lack its entity",
    [
      ['if (!text.includes("<")) return;', '!text.includes("<") → false'],
      ['if (!text.includes("<")) return;', '"<" → ""'],
    ],
  ),
  ...explain("src/core/inspection/inspect-mentions.ts", "a letter is no mention", [
    [
      "for (const [index, entity] of Array.isArray(entities) ? entities.entries() : []) {",
      '[] → ["Stryker was here"]',
    ],
  ]),
  ...explain(
    "src/core/inspection/inspect-shape.ts",
    "a flag, a number or a known word has nothing else to find in it",
    [
      [
        'if (typeof value !== "string") return typeof value !== "object" && value !== false;',
        'typeof value !== "object" && value !== false → false',
      ],
      ["if (words?.has(value) || words?.has(value.toLowerCase())) return true;", "true → false"],
    ],
  ),
  ...explain(
    "src/core/inspection/inspect-shape.ts",
    "nobody calls it for a property without words",
    [
      [
        "if (words?.has(value) || words?.has(value.toLowerCase())) return true;",
        "words?.has → words.has",
      ],
    ],
  ),
  ...explain(
    "src/core/inspection/inspect-url.ts",
    "an address that is not told good at a glance is judged in full, and alike",
    [
      ...NARROWER_URLS.map((narrower) => [`${PLAIN_URL};`, `${PLAIN_URL} → ${narrower}`]),
      ["if (PLAIN_URL.test(value)) return undefined;", "PLAIN_URL.test(value) → false"],
      [
        'if (typeof url === "string" && url.startsWith("https:") && PLAIN_URL.test(url)) return;',
        'typeof url === "string" && url.startsWith("https:") && PLAIN_URL.test(url) → false',
      ],
      [
        'if (typeof url === "string" && url.startsWith("https:") && PLAIN_URL.test(url)) return;',
        '"string" → ""',
      ],
    ],
  ),
  ...explain(
    "src/core/inspection/inspect-url.ts",
    "a text without the character has nothing to decode, and no link that runs, only found later",
    [
      ['const decoded = text.includes("&")', '"&" → ""'],
      [
        'if (!text.includes(":") && !text.includes("&")) return false;',
        '!text.includes(":") && !text.includes("&") → false',
      ],
      ['if (!text.includes(":") && !text.includes("&")) return false;', '":" → ""'],
      ['if (!text.includes(":") && !text.includes("&")) return false;', '"&" → ""'],
    ],
  ),
  ...explain("src/core/inspection/inspect-url.ts", "neither character belongs to a scheme", [
    ['return code < 128 ? String.fromCharCode(code) : "?";', "code < 128 → code <= 128"],
  ]),
  ...explain("src/core/inspection/inspect-url.ts", "leaves out the same characters, one by one", [
    [
      String.raw`return decoded.replace(/[\u0000-\u001f]+/g, "");`,
      String.raw`/[\u0000-\u001f]+/g → /[\u0000-\u001f]/g`,
    ],
  ]),
  ...explain("src/core/inspection/inspection.ts", "a pointer never names the root", [
    ['const ROOT: Path = { key: "", parent: undefined };', '{ key: "", parent: undefined } → {}'],
    ['const ROOT: Path = { key: "", parent: undefined };', '"" → "Stryker was here!"'],
  ]),
  ...explain(
    "src/core/inspection/inspection.ts",
    "the one in the middle changes places with itself",
    [
      [
        "for (let low = start, high = list.length - 1; low < high; low++, high--) {",
        "low < high → low <= high",
      ],
    ],
  ),
  ...explain("src/core/inspection/property-kinds.ts", "a list has a key, too, unless it is empty", [
    ["if (Array.isArray(value)) return value.length === 0;", "Array.isArray(value) → false"],
  ]),
  ...explain("src/core/inspection/resolve-shape.ts", "only a text is the name of a shape", [
    [
      'return typeof type === "string" ? findShape(type) : undefined;',
      'typeof type === "string" → true',
    ],
  ]),
  ...explain("src/core/inspection/shapes.ts", "the type of an action is judged elsewhere", [
    ['type: "text",', '"text" → ""'],
  ]),
  ...explain("src/core/reply/inspect-reply.ts", "reading the JSON gives the same, only later", [
    [
      'const { findings } = inspectAsJson(value, resolveInspectOptions(options), toMessage, "findings");',
      '"findings" → ""',
    ],
  ]),
  ...explain(
    "src/core/verify/constant-time-equal.ts",
    "past the end, both sides read as NaN or undefined, which differ in no bit",
    [
      [
        "for (let index = 0; index < left.length; index++) {",
        "index < left.length → index <= left.length",
      ],
    ],
  ),
  ...explain("src/diagnose/body/encodings.ts", "finds the same, and only takes longer", [
    [`const inner = text.trimStart().startsWith('"') ? tryParse(text) : undefined;`, `'"' → ""`],
  ]),
  ...explain("src/diagnose/body/framing.ts", "lengths beyond the body are skipped below", [
    [
      "for (let length = bytes.length - 1; length >= least; length--) lengths.add(length);",
      "bytes.length - 1 → bytes.length + 1",
    ],
  ]),
  ...explain("src/diagnose/body/framing.ts", "neither text is JSON", [
    [
      'export function* lostEnd({ text = "" }: Body): Generator<RepairedBody> {',
      '"" → "Stryker was here!"',
    ],
  ]),
  ...explain(
    "src/diagnose/body/reserialized.ts",
    "a string that starts with a quote ends in one, too, and no other token does",
    [
      [
        `tokens.map((token) => (token.startsWith('"') ? again(reduceEscapes(token)) : token));`,
        `token.startsWith('"') → token.endsWith('"')`,
      ],
    ],
  ),
  ...explain("src/diagnose/body/reserialized.ts", "neither text is JSON", [
    [
      'export function* reserialized({ text = "", rewrite }: Body): Generator<RepairedBody> {',
      '"" → "Stryker was here!"',
    ],
  ]),
  ...explain(
    "src/diagnose/body/reserialized.ts",
    "every comma of JSON is inside a bracket, whose entry is above this one",
    [["const inline: boolean[] = [];", '[] → ["Stryker was here"]']],
  ),
  ...explain(
    "src/diagnose/body/reserialized.ts",
    "JSON without escapes is written as it was, only later",
    [
      [
        String.raw`string.includes("\\") ? JSON.stringify(JSON.parse(string)) : string;`,
        String.raw`"\\" → ""`,
      ],
      [
        String.raw`string.includes("\\") ? JSON.stringify(JSON.parse(string)) : string;`,
        String.raw`string.includes("\\") → true`,
      ],
    ],
  ),
  ...explain(
    "src/diagnose/body/white-space.ts",
    "only 40,000 lines have exactly as many choices, more than can be hashed",
    [
      [
        "if (countChoices(lines.length, size) > MOST_CHOICES) return;",
        "countChoices(lines.length, size) > MOST_CHOICES → countChoices(lines.length, size) >= MOST_CHOICES",
      ],
    ],
  ),
  ...explain(
    "src/diagnose/hasher.ts",
    "the error that it would throw is caught below, and leads to the same",
    [
      [
        "return process?.getBuiltinModule?.(name);",
        "process?.getBuiltinModule?.(name) → process?.getBuiltinModule(name)",
      ],
      [
        "return process?.getBuiltinModule?.(name);",
        "process?.getBuiltinModule → process.getBuiltinModule",
      ],
    ],
  ),
  ...explain("src/diagnose/header-readings.ts", "finds the same, and only takes longer", [
    ["if (parts.length === 1) return unwrap(value, causes);", "parts.length === 1 → false"],
    [
      String.raw`const named = value.replace(/^.*authorization[\s:="]+/is, "");`,
      String.raw`/^.*authorization[\s:="]+/is → /.*authorization[\s:="]+/is`,
    ],
    ["if (mended === text) continue;", "mended === text → false"],
  ]),
  ...explain("src/diagnose/header-readings.ts", "that text holds no signature either", [
    [
      'const values = typeof header === "string" ? [header] : (header ?? []);',
      '[] → ["Stryker was here"]',
    ],
  ]),
  ...explain("src/diagnose/search.ts", "finds the same, and only takes longer", [
    ["if (budget.isSpent) return;", "budget.isSpent → false"],
    ["reading.algorithm === algorithm &&", "reading.algorithm === algorithm → true"],
  ]),
  ...explain(
    "src/diagnose/text-encoding.ts",
    "one more round adds an empty piece, or writes behind the end, where nothing is kept",
    [
      [
        "for (let start = 0; start < bytes.length; start += 0x4000) {",
        "start < bytes.length → start <= bytes.length",
      ],
      [
        "for (let start = 0; start < bytes.length; start += 0x8000) {",
        "start < bytes.length → start <= bytes.length",
      ],
      [
        "for (let index = 0; index < text.length; index++) {",
        "index < text.length → index <= text.length",
      ],
    ],
  ),
  ...explain("src/diagnose/text-encoding.ts", "both orders are tried, and lead to the same code", [
    [
      'units.push(view.getUint16(index, order === "little"));',
      'order === "little" → order !== "little"',
    ],
  ]),
  ...explain("src/diagnose/tokens.ts", "finds the same, and only takes longer", [
    ["if (isBase64Of32Bytes(start.text)) return;", "isBase64Of32Bytes(start.text) → false"],
  ]),
  ...explain("src/node/listener.ts", "every value has a name before it", [
    [
      "(_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === wanted,",
      "rawHeaders[index - 1]?.toLowerCase → rawHeaders[index - 1].toLowerCase",
    ],
  ]),
  ...explain("src/node/read-body.ts", "a copy of bytes holds the same bytes", [
    [
      'const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;',
      'typeof chunk === "string" → true',
    ],
  ]),
  ...explain(
    "src/node/read-body.ts",
    "the answer closes the connection, so a pause only saves what would arrive until then",
    [
      ["if (!result.ok) request.pause();", "!result.ok → result.ok"],
      ["if (!result.ok) request.pause();", "!result.ok → true"],
      ["if (!result.ok) request.pause();", "!result.ok → false"],
    ],
  ),
  ...explain("src/node/sign.ts", "only the key of this token is used, not its name", [
    ['hmacSha256({ name: "0", base64: readToken(token) }, toBytes(body));', '"0" → ""'],
  ]),
  ...explain(
    "src/serve/authenticate.ts",
    "no result carries the name of the token that stands in for an unknown team's",
    [
      [
        'const NO_TEAM: readonly NamedToken[] = [{ name: "", base64: `${"A".repeat(43)}=` }];',
        '"" → "Stryker was here!"',
      ],
    ],
  ),
  ...explain(
    "src/serve/authenticate.ts",
    "a late body is the sender's doing, so no error with this name is reported",
    [['const body = await deadline.race("The body", () =>', '"The body" → ""']],
  ),
  ...explain(
    "src/serve/authenticate.ts",
    "awaiting what needs no waiting gives the same, a moment later",
    [
      [
        'return hmacs.every((each) => typeof each === "string")',
        'hmacs.every((each) => typeof each === "string") → hmacs.some(each => typeof each === "string")',
      ],
      [
        'return hmacs.every((each) => typeof each === "string")',
        '(each) => typeof each === "string" → () => undefined',
      ],
      [
        'return hmacs.every((each) => typeof each === "string")',
        'typeof each === "string" → false',
      ],
      ['return hmacs.every((each) => typeof each === "string")', '"string" → ""'],
    ],
  ),
  ...explain("src/serve/body.ts", "a buffer that is large enough may grow, too, which takes time", [
    [
      "if (needed > bytes.length) bytes = grow(bytes, length, Math.min(maxBytes, 2 * needed));",
      "needed > bytes.length → needed >= bytes.length",
    ],
    [
      "if (needed > bytes.length) bytes = grow(bytes, length, Math.min(maxBytes, 2 * needed));",
      "needed > bytes.length → true",
    ],
  ]),
  ...explain("src/serve/deadline.ts", "the timer starts only after a name is set", [
    ['#awaited = "";', '"" → "Stryker was here!"'],
  ]),
  ...explain("src/serve/deadline.ts", "whatever starts the timer also sets what to give up", [
    ["this.#giveUp?.();", "this.#giveUp?.() → this.#giveUp()"],
  ]),
  ...explain("src/serve/hooks.ts", "what is no promise does not fail later", [
    [
      "if (isThenable(result)) Promise.resolve(result).then(undefined, onFailure);",
      "isThenable(result) → true",
    ],
  ]),
  ...explain("src/serve/replay-memory.ts", "undefined is not later than now either", [
    [
      "if (seenUntil !== undefined && seenUntil >= now) return false;",
      "seenUntil !== undefined → true",
    ],
  ]),
  ...explain("src/serve/replay-memory.ts", "an expired id may be forgotten a call earlier", [
    ["for (let count = 0; count < 2; count++) {", "count < 2 → count <= 2"],
  ]),
  ...explain("src/serve/replay-memory.ts", "expired ids may be forgotten all at once", [
    ["for (let count = 0; count < 2; count++) {", "count++ → count--"],
  ]),
  ...explain("src/serve/replay-memory.ts", "an empty memory has nothing to forget", [
    ['const [id, expiry] = oldest.next().value ?? ["", now];', '["", now] → []'],
    ['const [id, expiry] = oldest.next().value ?? ["", now];', '"" → "Stryker was here!"'],
  ]),
  ...explain("src/serve/replay-memory.ts", "an expired id may stay until the memory is full", [
    ["if (expiry >= now && expiries.size <= maxEntries) return;", "expiry >= now → true"],
  ]),
  ...explain("src/testing/create-activity.ts", "no moment has this name", [
    ["const passed: number[] = [];", '[] → ["Stryker was here"]'],
  ]),
  ...explain("src/testing/write-message.ts", "only mentions are told apart from what is typed", [
    ['{ kind: "text", text: typed === "" ? "" : ` ${typed}` },', '"text" → ""'],
  ]),
  ...explain("src/web/sign.ts", "only the key of this token is used, not its name", [
    ['hmacSha256({ name: "0", base64: readToken(token) }, copyBytes(toBytes(body)));', '"0" → ""'],
  ]),
];
