import { describe, expect, it } from "vitest";
import { type Activity, mentionsOf } from "../../../../src/index.ts";
import { readDocumentedActivity, readPayload } from "../../../vectors/payloads/read-payload.ts";
import { activityJson } from "../../contract/steps.ts";

const saying = (text: string, entities?: object[]): Activity =>
  JSON.parse(activityJson({ text, entities }));

describe("mentionsOf", () => {
  it("gives the person of the 2017 payload, with the id that its entity has", () => {
    const mentions = [{ name: "Roe, Richard R.", id: "29:1example-other-user" }];
    expect(mentionsOf(readPayload("2017-plain-name"))).toEqual(mentions);
    expect(mentionsOf(readPayload("2017-plain-name"), { name: "KarmaBot" })).toEqual(mentions);
  });

  it("gives the person of the documented sample, and not the webhook", () => {
    const [mention, ...others] = mentionsOf(readDocumentedActivity());
    expect(mention).toMatchObject({ name: "Larry Brown", id: expect.stringMatching(/^29:1jnF/) });
    expect(others).toEqual([]);
  });

  it.each(["2018-bare-mention", "2019-emoji", "2020-plain", "2022-localTimezone"])(
    "gives nobody for %s, where only the webhook is mentioned",
    (file) => {
      expect(mentionsOf(readPayload(file))).toEqual([]);
    },
  );

  it("knows no id where Teams sends none", () => {
    expect(mentionsOf(saying("<at>Bot</at> ask <at>O&#39;Hara, Ann </at>"))).toEqual([
      { name: "O'Hara, Ann", id: undefined },
    ]);
  });

  it("gives two people of one name each an id, in their order", () => {
    const entities = ["29:first", "29:second"].map((id) => ({
      type: "mention",
      mentioned: { id, name: "Ann" },
    }));
    const activity = saying("<at>Bot</at> <at>Ann</at> <at>Ann</at> <at>Ann</at>", entities);
    expect(mentionsOf(activity).map(({ id }) => id)).toEqual(["29:first", "29:second", undefined]);
  });

  it("takes nothing for a mention that only ends like one", () => {
    expect(mentionsOf(saying("<at>Bot</at> hi</at> <at>Ann</at>"))).toEqual([
      { name: "Ann", id: undefined },
    ]);
  });

  it("leaves out the webhook by its name, wherever it stands", () => {
    const activity = saying("<at>Ann</at> and <at>Bot</at>");
    expect(mentionsOf(activity, { name: "bot" })).toEqual([{ name: "Ann", id: undefined }]);
  });
});

it("goes by the text of an entity before its name, and by no empty mention", () => {
  const entities = [
    { type: "mention", mentioned: { id: "29:ann", name: "Somebody" }, text: "<at>Ann</at>" },
  ];
  const text = "<at>Bot</at> <at>Ann</at> <at> </at>";
  const activity = JSON.parse(activityJson({ text, entities }));
  expect(mentionsOf(activity)).toEqual([{ name: "Ann", id: "29:ann" }]);
});
