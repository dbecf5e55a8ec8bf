import { describe, expect, it } from "vitest";
import {
  listActivity,
  listDiagnosis,
  listFinding,
  wrapRows,
} from "../../../src/cli/report-lines.ts";
import { createPaint } from "../../../src/cli/terminal-text.ts";
import { createActivity, signedRequest } from "../../../src/testing.ts";
import { token } from "./recorded-io.ts";

const plain = createPaint(false);

describe("an activity", () => {
  const list = (activity: Parameters<typeof listActivity>[0], columns = 80) =>
    wrapRows(listActivity(activity), "  ", plain, columns);

  it("has all lines of a message below each other", async () => {
    const { activity } = await signedRequest({ token, text: "one two three four five\nsix" });
    expect(list(activity, 31)).toEqual([
      "  from  Alex Example",
      "  said  one two three four five",
      "        six",
    ]);
    expect(list(activity, 30).slice(1)).toEqual([
      "  said  one two three four",
      "        five",
      "        six",
    ]);
  });

  it("has the messages that it quotes, on a line each", async () => {
    const { activity } = await signedRequest({
      ...{ token, text: "help", forward: "a\nb" },
      quote: { text: "c\nd", sender: "Roe, Ann" },
    });
    expect(list(activity).slice(1)).toEqual([
      "  said  help",
      "  to    Roe, Ann: c d",
      "  fwd   a b",
    ]);
  });

  it("may say nothing", () => {
    expect(list(createActivity({ text: "<at>Webhook</at>\n" }))[1]).toBe("  said");
  });
});

describe("a diagnosis", () => {
  const finding = { code: "body-line-ends", fix: "Keep the bytes.", proven: true } as const;
  it.each([
    [[], ["No known mistake explains it."]],
    [[finding], ["Why: body-line-ends", "Keep the bytes."]],
    [[{ ...finding, proven: false }], ["Perhaps: body-line-ends", "Keep the bytes."]],
    [
      [{ ...finding, tokenName: "a", also: { code: "key-quoted", fix: "Unquote." } as const }],
      ["Why: body-line-ends (token a)", "Keep the bytes.", "And: key-quoted", "Unquote."],
    ],
  ])("is listed: %j", (findings, lines) => {
    expect(listDiagnosis(findings, plain)).toEqual(lines);
  });
});

it.each([
  ["1:2", "/text", "  ✗ error  text-empty  1:2  /text"],
  ["1:2", "", "  ✗ error  text-empty  1:2"],
  ["", "/text", "  ✗ error  text-empty  /text"],
])("a finding is placed at %j %j", (place, pointer, line) => {
  const finding = {
    code: "text-empty",
    severity: "error",
    pointer,
    message: "Write a text.",
  } as const;
  expect(listFinding(finding, place, plain, 80)).toEqual([line, "    Write a text."]);
});
