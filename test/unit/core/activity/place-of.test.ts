import { describe, expect, it } from "vitest";
import { placeOf } from "../../../../src/index.ts";
import { readDocumentedActivity, readPayload } from "../../../vectors/payloads/read-payload.ts";
import { activityJson } from "../../contract/steps.ts";

const place = (changes: object) => placeOf(JSON.parse(activityJson(changes)));

describe("placeOf", () => {
  it("returns tenant, team, channel and thread", () => {
    expect(placeOf(readPayload("2020-plain"))).toEqual({
      tenantId: "00000000-0000-4000-8000-000000000002",
      teamId: "19:00000000000000000000000000000002@thread.skype",
      channelId: "19:00000000000000000000000000000001@thread.skype",
      threadId: "1584515842748",
      isThreadReply: false,
    });
  });

  it.each([
    ["2017-plain-name", false],
    ["2018-bare-mention", false],
    ["2020-thread-reply", true],
    ["2022-localTimezone", false],
  ])("tells whether %s is a reply, although replyToId is null", (file, isThreadReply) => {
    const activity = readPayload(file);
    expect(activity.replyToId).toBeNull();
    expect(placeOf(activity).isThreadReply).toBe(isThreadReply);
  });

  it("reads the documented sample", () => {
    expect(placeOf(readDocumentedActivity())).toEqual({
      tenantId: undefined,
      teamId: "19:712c61d0ef384e5fa681ba90ca943398@thread.skype",
      channelId: "19:253b1f341670408fb6fe51050b6e5ceb@thread.skype",
      threadId: "1485983194839",
      isThreadReply: true,
    });
  });

  it("prefers team.id and channel.id to the older flat ids", () => {
    const channelData = {
      teamsTeamId: "old team",
      teamsChannelId: "old channel",
      team: { id: "team" },
      channel: { id: "channel" },
    };
    expect(place({ channelData })).toMatchObject({ teamId: "team", channelId: "channel" });
  });

  it("prefers the tenant of channelData to that of the conversation", () => {
    const conversation = { id: "19:1@thread.tacv2", tenantId: "conversation" };
    expect(place({ conversation, channelData: { tenant: { id: "data" } } }).tenantId).toBe("data");
  });

  it("reads the conversation if there is no channelData", () => {
    const conversation = { id: "19:1@thread.tacv2;messageid=1", tenantId: "tenant" };
    expect(place({ conversation, channelData: null })).toEqual({
      tenantId: "tenant",
      teamId: undefined,
      channelId: "19:1@thread.tacv2",
      threadId: "1",
      isThreadReply: true,
    });
  });

  it("returns no thread if the conversation names none", () => {
    expect(place({})).toMatchObject({
      channelId: "19:1",
      threadId: undefined,
      isThreadReply: false,
    });
  });
});
