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
