import { expect, it } from "vitest";
import { type Activity, commandText } from "../../../../src/index.ts";
import { activityJson } from "../../contract/steps.ts";

const sending = (text: string, html: string): Activity =>
  JSON.parse(activityJson({ text, attachments: [{ contentType: "text/html", content: html }] }));

it.each(["a", " ", "<", "<b a='"])(
  "reads 16 million characters: %j repeated",
  { timeout: 60_000 },
  (piece) => {
    const long = piece.repeat(16_000_000 / piece.length);
    const alone = JSON.parse(activityJson({ text: long }));
    for (const activity of [alone, sending("<at>Deploybot</at> x", long)]) {
      expect(typeof commandText(activity, { name: "Deploybot" })).toBe("string");
    }
  },
);
