import { expectTypeOf, test } from "vitest";
import { type Diagnosis, diagnoseMismatch, type MismatchCode } from "../../../src/diagnose.ts";
import { prepareTokens, type RejectionReason } from "../../../src/index.ts";

const request = { body: "", authorization: undefined };

test("a diagnosis is no verification", () => {
  const diagnosis = diagnoseMismatch(request, "");
  // @ts-expect-error it has to be awaited
  diagnosis.verdict;
  expectTypeOf(diagnosis).resolves.toEqualTypeOf<Diagnosis>();
  expectTypeOf<Diagnosis>().not.toHaveProperty("ok");
  expectTypeOf<Diagnosis["verdict"]>().toEqualTypeOf<"signature-matches" | RejectionReason>();
});

test("a finding has a word of a closed union", () => {
  expectTypeOf<Diagnosis["findings"][number]["code"]>().toEqualTypeOf<MismatchCode>();
  // @ts-expect-error a word that is misspelt
  ({}) as Diagnosis["findings"][number]["code"] satisfies "key-as-text";
});

test("only text can be diagnosed", () => {
  // @ts-expect-error prepared tokens no longer tell how they were written
  diagnoseMismatch(request, prepareTokens(""));
  // @ts-expect-error a token that may not be set
  diagnoseMismatch(request, process.env["TOKEN"]);
  // @ts-expect-error a parsed body is no raw body
  diagnoseMismatch({ ...request, body: { text: "" } }, "");
});
