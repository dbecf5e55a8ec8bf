import { expect } from "vitest";
import { type Finding, type FindingCode, inspectReply } from "../../../../src/index.ts";
import { findDisagreement } from "./agree-with-schema.ts";

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
 * card that holds nothing else. These have tests of their own. Fails where the JSON Schema disagrees.
 */
export function inspectRules(...args: Parameters<typeof inspectReply>): Finding[] {
  expect(findDisagreement(args[0])).toBeUndefined();
  return inspectReply(...args).filter(({ code }) => !ABOUT_SHAPE.has(code));
}
