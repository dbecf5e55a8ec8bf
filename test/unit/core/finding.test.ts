import { expect, it } from "vitest";
import { FINDINGS } from "../../../src/core/finding.ts";

it("refuses what Teams would not show, and warns of what it might", () => {
  const warnings = Object.entries(FINDINGS).filter(([, { severity }]) => severity === "warning");
  expect(warnings.map(([code]) => code).sort()).toEqual([
    "action-unproven",
    "attachment-unproven",
    "content-empty",
    "element-unknown",
    "fallback-missing",
    "format-unknown",
    "format-unproven",
    "image-not-https",
    "link-unsafe",
    "markup-not-shown",
    "mention-broken",
    "never-visible",
    "property-unknown",
    "reply-large",
    "template-unfilled",
    "too-many-buttons",
    "too-many-cards",
    "url-not-encoded",
    "version-too-new",
    "word-unknown",
  ]);
  const errors = Object.values(FINDINGS).filter(({ severity }) => severity === "error");
  expect(errors).toHaveLength(Object.keys(FINDINGS).length - warnings.length);
});

it("marks the faults for which the whole card is lost on phones alone", () => {
  const mobile = Object.entries(FINDINGS).filter(([, { isMobile }]) => isMobile);
  expect(mobile.map(([code]) => code).sort()).toEqual([
    "element-invalid",
    "element-misplaced",
    "id-duplicate",
    "property-invalid",
    "property-missing",
  ]);
});
