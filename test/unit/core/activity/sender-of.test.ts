import { describe, expect, it } from "vitest";
import { senderOf } from "../../../../src/index.ts";
import { readPayload } from "../../../vectors/payloads/read-payload.ts";
import { activityJson } from "../../contract/steps.ts";

describe("senderOf", () => {
  it("returns the ids and the name", () => {
    expect(senderOf(readPayload("2022-localTimezone"))).toEqual({
      id: "29:1example-user",
      name: "Jane Doe",
      aadObjectId: "00000000-0000-4000-8000-000000000001",
    });
  });

  it("returns no Entra id for a message of 2017, which has none", () => {
    expect(senderOf(readPayload("2017-plain-name")).aadObjectId).toBeUndefined();
  });

  it("returns undefined for fields that are null", () => {
    const from = { id: "29:1", name: null, aadObjectId: null };
    const sender = { id: "29:1", name: undefined, aadObjectId: undefined };
    expect(senderOf(JSON.parse(activityJson({ from })))).toStrictEqual(sender);
  });
});
