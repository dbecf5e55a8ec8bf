import { type Finding, type FindingCode, inspectReply } from "../../../../src/index.ts";

const ABOUT_SHAPE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "content-empty",
  "element-invalid",
  "element-misplaced",
  "element-unknown",
  "fallback-missing",
  "markup-not-shown",
  "property-invalid",
  "property-missing",
  "property-unknown",
]);

/**
 * What `inspectReply` finds, apart from the shape of the card and the markup of its text: so a test of another rule can do with a
 * card that holds nothing else. These have tests of their own.
 */
export const inspectRules = (...args: Parameters<typeof inspectReply>): Finding[] =>
  inspectReply(...args).filter(({ code }) => !ABOUT_SHAPE.has(code));
