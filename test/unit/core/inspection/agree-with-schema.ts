import { Ajv, type ValidateFunction } from "ajv";
import { createReplySchema } from "../../../../src/core/inspection/reply-schema.ts";
import { type FindingCode, inspectReply } from "../../../../src/index.ts";

/** The errors after which nothing else is inspected. */
const WHOLE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "nested-too-deep",
  "reply-too-large",
  "reply-unserializable",
  "too-many-findings",
]);

/** The other errors that no schema can express. */
const BEYOND_SCHEMA: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "card-unparsable",
  "id-duplicate",
  "url-invalid",
  "url-unsafe",
]);

// Strict, so that a misspelt keyword throws. An error message is a keyword of VS Code.
const ajv = new Ajv({
  strict: true,
  allowMatchingProperties: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
});
ajv.addVocabulary(["errorMessage"]);

let validate: ValidateFunction | undefined;

/** Tells whether the JSON Schema refuses a value. */
export function isRefusedBySchema(value: unknown): boolean {
  // Made by the first test that needs it, so that a faulty schema fails tests instead of their files.
  validate ??= ajv.compile(createReplySchema() as object);
  return !validate(value);
}

// Longer ones test the time that inspection takes.
const MAX_LENGTH = 20_000;

/** Says how the schema and `inspectReply` disagree over a value; `undefined` where they agree. */
export function findDisagreement(value: unknown): string | undefined {
  const errors = inspectReply(value).filter(({ severity }) => severity === "error");
  if (errors.some(({ code }) => WHOLE.has(code))) return undefined;
  const json = JSON.stringify(value) ?? "null";
  if (json.length > MAX_LENGTH) return undefined;
  const isRefused = isRefusedBySchema(JSON.parse(json));
  if (isRefused && errors.length === 0) return `The schema refuses ${json}.`;
  // A "!" in a pointer leads into a card that is held as a JSON text.
  const missed = errors.filter(
    ({ code, pointer }) => !BEYOND_SCHEMA.has(code) && !pointer.includes("!"),
  );
  if (isRefused || missed.length === 0) return undefined;
  return `The schema accepts what is ${missed.map(({ code }) => code)} in ${json}.`;
}
