/** Addresses that are told good at a glance; the others are judged in full, and alike. */
const PLAIN_URL = String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]*\.)*[a-wyz][a-z\d-]*(?::\d{1,4})?(?:[/?#][!#-;=?-Z_a-z~[\]]*)?$/`;
const NARROWER_URLS = [
  String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]*\.)[a-wyz][a-z\d-]*(?::\d{1,4})?(?:[/?#][!#-;=?-Z_a-z~[\]]*)?$/`,
  String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]\.)*[a-wyz][a-z\d-]*(?::\d{1,4})?(?:[/?#][!#-;=?-Z_a-z~[\]]*)?$/`,
  String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]*\.)*[a-wyz][a-z\d-](?::\d{1,4})?(?:[/?#][!#-;=?-Z_a-z~[\]]*)?$/`,
  String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]*\.)*[a-wyz][a-z\d-]*(?::\d{1,4})(?:[/?#][!#-;=?-Z_a-z~[\]]*)?$/`,
  String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]*\.)*[a-wyz][a-z\d-]*(?::\d)?(?:[/?#][!#-;=?-Z_a-z~[\]]*)?$/`,
  String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]*\.)*[a-wyz][a-z\d-]*(?::\d{1,4})?(?:[/?#][!#-;=?-Z_a-z~[\]]*)$/`,
  String.raw`/^https?:\/\/(?:[a-wyz\d-][a-z\d-]*\.)*[a-wyz][a-z\d-]*(?::\d{1,4})?(?:[/?#][!#-;=?-Z_a-z~[\]])?$/`,
];

/**
 * The mutants that survive because they change nothing that a user could notice, each by its line and
 * by what became what in it. `npm run bench -- mutation` fails for a survivor that is not in this list.
 */
export const EXPLAINED = [
  {
    file: "src/core/verify/constant-time-equal.ts",
    line: "for (let index = 0; index < left.length; index++) {",
    change: "index < left.length → index <= left.length",
    reason: "past the end, both sides read as NaN or undefined, which differ in no bit",
  },
  {
    file: "src/serve/deadline.ts",
    line: '#awaited = "";',
    change: '"" → "Stryker was here!"',
    reason: "the timer starts only after a name is set",
  },
  {
    file: "src/core/inspection/inspect-adaptive-card.ts",
    line: "for (let index = 0; index < items.length; index++) {",
    change: "index < items.length → index <= items.length",
    reason: "behind the end there is nothing to look at",
  },
  {
    file: "src/core/inspection/inspect-adaptive-card.ts",
    line: String.raw`if (text.includes("$") && (inspection.hasResources ? /\$\{(?!rs:)/ : /\$\{/).test(text)) {`,
    change: 'text.includes("$") → true',
    reason: "the expression finds nothing in a text without a dollar sign, only later",
  },
  {
    file: "src/core/inspection/inspect-mentions.ts",
    line: 'if (!text.includes("<")) return;',
    change: '!text.includes("<") → false',
    reason: "a text without an angle bracket has no mention that could lack its entity",
  },
  {
    file: "src/core/inspection/inspect-json.ts",
    line: "if (json.length * 3 <= largeBytes) return [];",
    change: "json.length * 3 <= largeBytes → false",
    reason: "counting the bytes gives the same, only later",
  },
  {
    file: "src/core/inspection/inspect-json.ts",
    line: "if (json.length * 3 <= largeBytes) return [];",
    change: "json.length * 3 <= largeBytes → json.length * 3 < largeBytes",
    reason: "counting the bytes gives the same, only later",
  },
  {
    file: "src/core/inspection/inspection.ts",
    line: "for (let low = start, high = list.length - 1; low < high; low++, high--) {",
    change: "low < high → low <= high",
    reason: "the one in the middle changes places with itself",
  },
  ...[
    [
      'if (part.kind === "mention" && (part.text === name || normalizeName(part.text) === wanted)) {',
      "part.text === name → false",
    ],
  ].map(([line, change]) => ({
    file: "src/core/activity/omit-webhook.ts",
    line,
    change,
    reason: "comparing the normalized names gives the same, only later",
  })),
  ...[['return [{ kind: "text", text: omitPunctuation(tail) }, ...rest];', '"text" → ""']].map(
    ([line, change]) => ({
      file: "src/core/activity/omit-webhook.ts",
      line,
      change,
      reason: "only mentions are told apart from what is left",
    }),
  ),
  ...[
    [
      'const mentions = activity.entities?.filter(({ type }) => type === "mention") ?? [];',
      '[] → ["Stryker was here"]',
    ],
    ['name: written || (typeof name === "string" ? name : ""),', '"" → "Stryker was here!"'],
  ].map(([line, change]) => ({
    file: "src/core/activity/omit-webhook.ts",
    line,
    change,
    reason: "nobody has this name",
  })),
  ...[
    ["let isEmptyLine = true;", "true → false"],
    ["let isSpaceDue = false;", "false → true"],
    ["let isAfterSpace = false;", "false → true"],
    ["isSpaceDue = false;", "false → true"],
  ].map(([line, change]) => ({
    file: "src/core/activity/part-writer.ts",
    line,
    change,
    reason: "white space at the beginning of a line or a message is left out",
  })),
  ...[["if (start < end) add(spaced.slice(start, end));", "start < end → start <= end"]].map(
    ([line, change]) => ({
      file: "src/core/activity/part-writer.ts",
      line,
      change,
      reason: "no text that is written is empty",
    }),
  ),
  ...[
    [
      'const text = chunks.length === 1 ? (chunks[0] as string) : chunks.join("");',
      "chunks.length === 1 → false",
    ],
  ].map(([line, change]) => ({
    file: "src/core/activity/part-writer.ts",
    line,
    change,
    reason: "joining a single piece gives that piece",
  })),
  ...[
    [
      'parts.push({ kind: kind === "mention" && text.trim() === "" ? "text" : kind, text });',
      'kind === "mention" → true',
    ],
    [
      'parts.push({ kind: kind === "mention" && text.trim() === "" ? "text" : kind, text });',
      '"text" → ""',
    ],
  ].map(([line, change]) => ({
    file: "src/core/activity/part-writer.ts",
    line,
    change,
    reason: "a blank text says nothing, whatever its kind",
  })),
  ...[
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
  ].map(([line, change]) => ({
    file: "src/core/activity/part-writer.ts",
    line,
    change,
    reason: "collapsing a text that needs it less gives the same, only later",
  })),
  ...[
    ["sentAt: time === undefined ? undefined : parseSentAt(time),", "time === undefined → false"],
  ].map(([line, change]) => ({
    file: "src/core/activity/quoted-of.ts",
    line,
    change,
    reason: "undefined is no time either",
  })),
  ...[
    ["let isCodeStart = false;", "false → true"],
    ['region.writer.endPart("text");', '"text" → ""'],
    ['writer.endPart("text");', '"text" → ""'],
  ].map(([line, change]) => ({
    file: "src/core/activity/read-markup.ts",
    line,
    change,
    reason: "white space at the beginning and the end of a text is left out",
  })),
  ...[
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
  ].map(([line, change]) => ({
    file: "src/core/activity/read-markup.ts",
    line,
    change,
    reason: "a tag that has come this far has attributes",
  })),
  ...[
    [
      'if (region || isEnd || isEmpty || (!attributes && name !== "at")) return false;',
      '!attributes && name !== "at" → false',
    ],
  ].map(([line, change]) => ({
    file: "src/core/activity/read-markup.ts",
    line,
    change,
    reason: "a tag without attributes opens nothing",
  })),
  ...[
    ['else if (type === "codeblockeditor") openRegion("hidden", name);', '"hidden" → ""'],
    ['openRegion("hidden", name);', '"hidden" → ""'],
  ].map(([line, change]) => ({
    file: "src/core/activity/read-markup.ts",
    line,
    change,
    reason: "only mentions and senders are told apart from hidden content",
  })),
  ...[['if (!region) writer().endPart("text");', '"text" → ""']].map(([line, change]) => ({
    file: "src/core/activity/read-markup.ts",
    line,
    change,
    reason: "the space comes before the picture either way",
  })),
  ...[
    [
      "if (Math.max(content.length, activity.text.length) > MAX_LENGTH) return { parts: [], quoted: [] };",
      '[] → ["Stryker was here"]',
    ],
  ].map(([line, change]) => ({
    file: "src/core/activity/read-message.ts",
    line,
    change,
    reason: "a part without a text says nothing",
  })),
  ...[
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
  ].map(([line, change]) => ({
    file: "src/core/activity/read-message.ts",
    line,
    change,
    reason: "normalizing a name that needs it less gives the same, only later",
  })),
  ...[["if (position < 0) return false;", "position < 0 → position <= 0"]].map(
    ([line, change]) => ({
      file: "src/core/activity/read-message.ts",
      line,
      change,
      reason: "no word ends at the beginning",
    }),
  ),
  ...[["while (isInWord(text, end)) end++;", "isInWord(text, end) → false"]].map(
    ([line, change]) => ({
      file: "src/core/activity/read-message.ts",
      line,
      change,
      reason: "no word begins inside another, only the search takes longer",
    }),
  ),
  ...[
    [
      String.raw`if (code >= 0x80) return /[\p{L}\p{N}]/u.test(text.charAt(index));`,
      "code >= 0x80 → true",
    ],
    [
      String.raw`if (code >= 0x80) return /[\p{L}\p{N}]/u.test(text.charAt(index));`,
      "code >= 0x80 → code > 0x80",
    ],
  ].map(([line, change]) => ({
    file: "src/core/activity/read-message.ts",
    line,
    change,
    reason: "the expression judges these characters alike",
  })),
  ...[
    ["while (position < html.length) {", "position < html.length → position <= html.length"],
    ["if (open === html.length) return;", "open === html.length → false"],
  ].map(([line, change]) => ({
    file: "src/core/activity/scan-markup.ts",
    line,
    change,
    reason: "behind the end there is nothing to read",
  })),
  ...[
    [
      "if (open > position) handler.text(decodeReferences(text.slice(position, open)));",
      "open > position → true",
    ],
    [
      "if (open > position) handler.text(decodeReferences(text.slice(position, open)));",
      "open > position → open >= position",
    ],
    [
      "if (position < text.length) handler.text(decodeReferences(text.slice(position)));",
      "position < text.length → true",
    ],
    [
      "if (position < text.length) handler.text(decodeReferences(text.slice(position)));",
      "position < text.length → position <= text.length",
    ],
  ].map(([line, change]) => ({
    file: "src/core/activity/scan-markup.ts",
    line,
    change,
    reason: "an empty text adds nothing",
  })),
  ...[
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
  ].map(([line, change]) => ({
    file: "src/core/activity/scan-markup.ts",
    line,
    change,
    reason: "there is always something in front of it",
  })),
  ...[
    ["open = next < 0 ? next : findTag(text, next);", "next < 0 → true"],
    ["while (open >= 0) {", "open >= 0 → false"],
    ["while (open >= 0) {", "open >= 0 → open > 0"],
    [
      "if (isLetter(next) || next === SLASH) return open;",
      "isLetter(next) || next === SLASH → true",
    ],
  ].map(([line, change]) => ({
    file: "src/core/activity/scan-markup.ts",
    line,
    change,
    reason: "what begins no tag has none of the names",
  })),
  ...[
    ['open = next === LESS ? open + 1 : html.indexOf("<", open + 1);', "next === LESS → false"],
    ['open = next === LESS ? open + 1 : text.indexOf("<", open + 1);', "next === LESS → false"],
    [
      'at = text.charCodeAt(at + 1) === AMPERSAND ? at + 1 : text.indexOf("&", at + 1);',
      "text.charCodeAt(at + 1) === AMPERSAND → false",
    ],
  ].map(([line, change]) => ({
    file: "src/core/activity/scan-markup.ts",
    line,
    change,
    reason: "a search finds the next one, too",
  })),
  ...[
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
  ].map(([line, change]) => ({
    file: "src/core/activity/scan-markup.ts",
    line,
    change,
    reason: "at the limit of a tag there is no white space, and behind it the tag is dropped",
  })),
  ...[["if (READ.has(attribute)) {", "READ.has(attribute) → true"]].map(([line, change]) => ({
    file: "src/core/activity/scan-markup.ts",
    line,
    change,
    reason: "nothing reads the other attributes",
  })),
  ...[
    ["for (let at = 0; at < name.length; at++) {", "at < name.length → at <= name.length"],
    ["if (code >= 0x41 && code <= 0x5a) {", "code >= 0x41 && code <= 0x5a → true"],
    [
      "if (code >= 0x41 && code <= 0x5a) {",
      "code >= 0x41 && code <= 0x5a → code >= 0x41 || code <= 0x5a",
    ],
    ["if (code >= 0x41 && code <= 0x5a) {", "code >= 0x41 → true"],
    ["if (code >= 0x41 && code <= 0x5a) {", "code <= 0x5a → true"],
  ].map(([line, change]) => ({
    file: "src/core/activity/scan-markup.ts",
    line,
    change,
    reason: "the expression finds no letter to replace, only later",
  })),
  ...[["if (code >= 0x41 && code <= 0x5a) {", "code <= 0x5a → code < 0x5a"]].map(
    ([line, change]) => ({
      file: "src/core/activity/scan-markup.ts",
      line,
      change,
      reason: "no name that counts has the letter Z",
    }),
  ),
  ...[
    ["return position === 0 ? text : decoded + text.slice(position);", "position === 0 → false"],
  ].map(([line, change]) => ({
    file: "src/core/activity/scan-markup.ts",
    line,
    change,
    reason: "a text without references is the same",
  })),
  ...[
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
  ].map(([line, change]) => ({
    file: "src/core/activity/scan-markup.ts",
    line,
    change,
    reason: "what is no reference stands for no character either",
  })),
  {
    file: "src/serve/authenticate.ts",
    line: 'const NO_TEAM: readonly NamedToken[] = [{ name: "", base64: `${"A".repeat(43)}=` }];',
    change: '"" → "Stryker was here!"',
    reason: "no result carries the name of the token that stands in for an unknown team's",
  },
  {
    file: "src/serve/body.ts",
    line: "if (needed > bytes.length) bytes = grow(bytes, length, Math.min(maxBytes, 2 * needed));",
    change: "needed > bytes.length → needed >= bytes.length",
    reason: "a buffer that is just large enough may grow, too",
  },
  {
    file: "src/serve/deadline.ts",
    line: "this.#giveUp?.();",
    change: "this.#giveUp?.() → this.#giveUp()",
    reason: "whatever starts the timer also sets what to give up",
  },
  {
    file: "src/serve/authenticate.ts",
    line: 'const body = await deadline.race("The body", () =>',
    change: '"The body" → ""',
    reason: "a late body is the sender's doing, so no error with this name is reported",
  },
  {
    file: "src/serve/replay-memory.ts",
    line: "if (seenUntil !== undefined && seenUntil >= now) return false;",
    change: "seenUntil !== undefined → true",
    reason: "undefined is not later than now either",
  },
  {
    file: "src/serve/replay-memory.ts",
    line: "for (let count = 0; count < 2; count++) {",
    change: "count < 2 → count <= 2",
    reason: "an expired id may be forgotten a call earlier",
  },
  {
    file: "src/serve/replay-memory.ts",
    line: "for (let count = 0; count < 2; count++) {",
    change: "count++ → count--",
    reason: "expired ids may be forgotten all at once",
  },
  {
    file: "src/serve/replay-memory.ts",
    line: 'const [id, expiry] = oldest.next().value ?? ["", now];',
    change: '["", now] → []',
    reason: "an empty memory has nothing to forget",
  },
  {
    file: "src/serve/replay-memory.ts",
    line: 'const [id, expiry] = oldest.next().value ?? ["", now];',
    change: '"" → "Stryker was here!"',
    reason: "an empty memory has nothing to forget",
  },
  {
    file: "src/serve/replay-memory.ts",
    line: "if (expiry >= now && expiries.size <= maxEntries) return;",
    change: "expiry >= now → true",
    reason: "an expired id may stay until the memory is full",
  },
  {
    file: "src/node/listener.ts",
    line: "(_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === wanted,",
    change: "rawHeaders[index - 1]?.toLowerCase → rawHeaders[index - 1].toLowerCase",
    reason: "every value has a name before it",
  },
  {
    file: "src/node/read-body.ts",
    line: 'const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;',
    change: 'typeof chunk === "string" → true',
    reason: "a copy of bytes holds the same bytes",
  },
  {
    file: "src/node/read-body.ts",
    line: "if (!result.ok) request.pause();",
    change: "!result.ok → result.ok",
    reason: "the answer closes the connection, so a pause only saves what would arrive until then",
  },
  {
    file: "src/node/read-body.ts",
    line: "if (!result.ok) request.pause();",
    change: "!result.ok → true",
    reason: "the answer closes the connection, so a pause only saves what would arrive until then",
  },
  {
    file: "src/node/read-body.ts",
    line: "if (!result.ok) request.pause();",
    change: "!result.ok → false",
    reason: "the answer closes the connection, so a pause only saves what would arrive until then",
  },
  {
    file: "src/cli/env-file.ts",
    line: 'io.hideSecret(variables[TOKEN_VARIABLE] ?? "");',
    change: '"" → "Stryker was here!"',
    reason: "texts this short hide nothing",
  },
  {
    file: "src/cli/guard-io.ts",
    line: 'io.hideSecret(world.env["TEAMS_OUTGOING_WEBHOOK_TOKEN"] ?? "");',
    change: '"" → "Stryker was here!"',
    reason: "texts this short hide nothing",
  },
  {
    file: "src/cli/guard-io.ts",
    line: "const secrets: RegExp[] = [];",
    change: '[] → ["Stryker was here"]',
    reason: "nothing prints that text",
  },
  ...["at < json.length → true", "at < json.length → at <= json.length"].flatMap((change) => [
    {
      file: "src/cli/json-text.ts",
      line: "for (let index = 0; at < json.length && json[at] !== end; index++) {",
      change,
      reason: "a text without an error does not end inside an object or list",
    },
    {
      file: "src/cli/json-text.ts",
      line: String.raw`} while (at < json.length && (depth > 0 || !/[,\]}]/.test(json.charAt(at))));`,
      change,
      reason: "a text without an error does not end inside an object or list",
    },
  ]),
  {
    file: "src/cli/json-text.ts",
    line: "for (let at = start + 1; at < json.length; at++) {",
    change: "at < json.length → at <= json.length",
    reason: "past the end there is no character",
  },
  {
    file: "src/cli/listen-command.ts",
    line: "forward !== undefined,",
    change: "forward !== undefined → true",
    reason: "without --forward-to, nobody asks for a request that was kept",
  },
  {
    file: "src/cli/listen/endpoint.ts",
    line: "const outcome: { -readonly [Key in keyof RequestOutcome]: RequestOutcome[Key] } = {",
    change: "{ → {}",
    reason: "a missing field reads as undefined, too",
  },
  {
    file: "src/cli/terminal-text.ts",
    line: "const characters = [...text.slice(0, 2 * length + 2)];",
    change: "text.slice(0, 2 * length + 2) → text",
    reason: "the same characters, found more slowly",
  },
  {
    file: "src/node/sign.ts",
    line: 'hmacSha256({ name: "0", base64: readToken(token) }, toBytes(body));',
    change: '"0" → ""',
    reason: "only the key of this token is used, not its name",
  },
  {
    file: "src/web/sign.ts",
    line: 'hmacSha256({ name: "0", base64: readToken(token) }, copyBytes(toBytes(body)));',
    change: '"0" → ""',
    reason: "only the key of this token is used, not its name",
  },
  ...NARROWER_URLS.map((narrower) => ({
    file: "src/core/inspection/inspect-url.ts",
    line: `${PLAIN_URL};`,
    change: `${PLAIN_URL} → ${narrower}`,
    reason: "an address that is not told good at a glance is judged in full, and alike",
  })),
  // A search that tries more than it must finds the same: no other bytes have the signature.
  ...[
    [
      "body/encodings.ts",
      `const inner = text.trimStart().startsWith('"') ? tryParse(text) : undefined;`,
      `'"' → ""`,
    ],
    [
      "header-readings.ts",
      "if (parts.length === 1) return unwrap(value, causes);",
      "parts.length === 1 → false",
    ],
    [
      "header-readings.ts",
      String.raw`const named = value.replace(/^.*authorization[\s:="]+/is, "");`,
      String.raw`/^.*authorization[\s:="]+/is → /.*authorization[\s:="]+/is`,
    ],
    ["header-readings.ts", "if (mended === text) continue;", "mended === text → false"],
    ["search.ts", "if (budget.isSpent) return;", "budget.isSpent → false"],
    ["search.ts", "reading.algorithm === algorithm &&", "reading.algorithm === algorithm → true"],
    [
      "tokens.ts",
      "if (isBase64Of32Bytes(start.text)) return;",
      "isBase64Of32Bytes(start.text) → false",
    ],
  ].map(([file, line, change]) => ({
    file: `src/diagnose/${file}`,
    line,
    change,
    reason: "finds the same, and only takes longer",
  })),
  {
    file: "src/diagnose/body/framing.ts",
    line: "for (let length = bytes.length - 1; length >= least; length--) lengths.add(length);",
    change: "bytes.length - 1 → bytes.length + 1",
    reason: "lengths beyond the body are skipped below",
  },
  {
    file: "src/diagnose/body/reserialized.ts",
    line: `tokens.map((token) => (token.startsWith('"') ? again(reduceEscapes(token)) : token));`,
    change: `token.startsWith('"') → token.endsWith('"')`,
    reason: "a string that starts with a quote ends in one, too, and no other token does",
  },
  ...[
    "process?.getBuiltinModule?.(name) → process?.getBuiltinModule(name)",
    "process?.getBuiltinModule → process.getBuiltinModule",
  ].map((change) => ({
    file: "src/diagnose/hasher.ts",
    line: "return process?.getBuiltinModule?.(name);",
    change,
    reason: "the error that it would throw is caught below, and leads to the same",
  })),
  {
    file: "src/diagnose/header-readings.ts",
    line: 'const values = typeof header === "string" ? [header] : (header ?? []);',
    change: '[] → ["Stryker was here"]',
    reason: "that text holds no signature either",
  },
  ...[
    ["for (let start = 0; start < bytes.length; start += 0x4000) {", "start", "bytes"],
    ["for (let start = 0; start < bytes.length; start += 0x8000) {", "start", "bytes"],
    ["for (let index = 0; index < text.length; index++) {", "index", "text"],
  ].map(([line, at, whole]) => ({
    file: "src/diagnose/text-encoding.ts",
    line,
    change: `${at} < ${whole}.length → ${at} <= ${whole}.length`,
    reason: "one more round adds an empty piece, or writes behind the end, where nothing is kept",
  })),
  ...[
    ["framing.ts", 'export function* lostEnd({ text = "" }: Body): Generator<RepairedBody> {'],
    [
      "reserialized.ts",
      'export function* reserialized({ text = "", rewrite }: Body): Generator<RepairedBody> {',
    ],
  ].map(([file, line]) => ({
    file: `src/diagnose/body/${file}`,
    line,
    change: '"" → "Stryker was here!"',
    reason: "neither text is JSON",
  })),
  {
    file: "src/diagnose/text-encoding.ts",
    line: 'units.push(view.getUint16(index, order === "little"));',
    change: 'order === "little" → order !== "little"',
    reason: "both orders are tried, and lead to the same code",
  },
  {
    file: "src/diagnose/body/reserialized.ts",
    line: "const inline: boolean[] = [];",
    change: '[] → ["Stryker was here"]',
    reason: "every comma of JSON is inside a bracket, whose entry is above this one",
  },
  ...['"\\\\" → ""', 'string.includes("\\\\") → true'].map((change) => ({
    file: "src/diagnose/body/reserialized.ts",
    line: String.raw`string.includes("\\") ? JSON.stringify(JSON.parse(string)) : string;`,
    change,
    reason: "JSON without escapes is written as it was, only later",
  })),
  {
    file: "src/diagnose/body/white-space.ts",
    line: "if (countChoices(lines.length, size) > MOST_CHOICES) return;",
    change:
      "countChoices(lines.length, size) > MOST_CHOICES → countChoices(lines.length, size) >= MOST_CHOICES",
    reason: "only 40,000 lines have exactly as many choices, more than can be hashed",
  },
];
