import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { handleOutgoingWebhook, signOutgoingWebhook } from "teams-outgoing-webhook";
import { afterEach, describe, expect, it, vi } from "vitest";
import { read } from "../../../docs/examples/reading.ts";
import { readPayload } from "../../vectors/payloads/read-payload.ts";
import { readVector } from "../../vectors/read-vector.ts";
import { documentedSample } from "../contract/sample.ts";
import { freshJson } from "../contract/serving-steps.ts";

const { token, otherToken, body, authorization } = documentedSample(
  readVector("documented-inbound-message.json"),
);
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe("the guide to verifying", () => {
  it("returns the activity of a fresh message, and the status of every other", async () => {
    vi.stubEnv("TEAMS_OUTGOING_WEBHOOK_TOKEN", token);
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const { authenticate } = await import("../../../docs/examples/verifying.ts");
    const fresh = Buffer.from(freshJson({ text: "hello" }));
    expect(authenticate(fresh, signOutgoingWebhook(fresh, token))).toMatchObject({ text: "hello" });
    expect(authenticate(fresh, undefined)).toBe(401);
    expect(authenticate(body, authorization)).toBe(401);
    expect(warn).toHaveBeenLastCalledWith(expect.stringContaining("older than maxAgeSeconds"));
  });

  it("throws at startup without a token", async () => {
    vi.stubEnv("TEAMS_OUTGOING_WEBHOOK_TOKEN", "");
    await expect(import("../../../docs/examples/verifying.ts")).rejects.toThrow("token");
  });
});

const payloads = readdirSync("test/vectors/payloads")
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(".json", ""));

describe("the guide to reading the activity", () => {
  const guide = readFileSync("docs/reading.md", "utf8");

  it("shows a payload unchanged", () => {
    const [, shown] = /```json\n(.*?)```/s.exec(guide) ?? [];
    const payload = readFileSync("test/vectors/payloads/2022-localTimezone.json", "utf8");
    expect(JSON.parse(shown as string)).toEqual(JSON.parse(payload));
    expect(Object.keys(JSON.parse(shown as string))).toEqual(Object.keys(JSON.parse(payload)));
  });

  it("describes every field of that payload", () => {
    const payload = JSON.parse(
      readFileSync("test/vectors/payloads/2022-localTimezone.json", "utf8"),
    );
    const rows = guide.match(/^\| `.+$/gm)?.join("\n") ?? "";
    for (const field of Object.keys(payload)) expect(rows).toContain(`\`${field}`);
  });

  it.each(payloads)("lists what the readers return for %s", (name) => {
    const row = guide.split("\n").find((line) => line.startsWith(`| [${name}](`));
    const [, webhook = "", ...cells] = row?.split(" | ") ?? [];
    const { command, mentions, from, isThreadReply } = read(readPayload(name), webhook);
    const isRead = [command || "(empty)", mentions.join(", ") || "nobody", from];
    expect([webhook, ...cells]).toEqual([webhook, ...isRead, isThreadReply ? "yes |" : "no |"]);
  });

  it("reads the time, the place and the sender of a message", () => {
    expect(read(readPayload("2022-localTimezone"), "webhook")).toMatchObject({
      person: "00000000-0000-4000-8000-000000000001",
      channelId: "19:00000000000000000000000000000001@thread.skype",
      written: new Date("2022-03-29T03:16:08.405Z"),
    });
  });
});

describe("the guide to several teams", () => {
  it.each([
    ["with two tokens", otherToken, "next"],
    ["without a next token", undefined, undefined],
    ["with an empty next token", "", undefined],
  ])("accepts the right tokens %s", async (_, next, expected) => {
    vi.stubEnv("TEAMS_TOKEN", token);
    vi.stubEnv("TEAMS_TOKEN_NEXT", next);
    const { findTokenName } = await import("../../../docs/examples/rotation.ts");
    expect(findTokenName({ body, authorization })).toBe("current");
    expect(findTokenName({ body, authorization: signOutgoingWebhook(body, otherToken) })).toBe(
      expected,
    );
  });
});

describe("the guide to slow work", () => {
  it("answers at once and posts the result to the workflow", async () => {
    const posted: string[] = [];
    const workflow = createServer(async (request, response) => {
      posted.push(await text(request));
      response.writeHead(202).end();
    }).listen(0, "127.0.0.1");
    await once(workflow, "listening");
    const { port } = workflow.address() as AddressInfo;
    vi.stubEnv("TEAMS_OUTGOING_WEBHOOK_TOKEN", token);
    vi.stubEnv("WORKFLOW_URL", `http://127.0.0.1:${port}/`);
    const { options } = await import("../../../docs/examples/slow-work.ts");
    const message = freshJson({ text: "<at>Bot</at> main" });
    const headers = { authorization: signOutgoingWebhook(message, token) };
    const answer = await handleOutgoingWebhook({ method: "POST", headers, body: message }, options);
    expect(answer.body).toContain("The build has started.");
    await vi.waitFor(() => expect(posted).toHaveLength(1), 20_000);
    const { attachments } = JSON.parse(posted[0] as string);
    expect(attachments[0].content.version).toBe("1.4");
    expect(attachments[0].content.body[0].text).toBe("main is green");
    workflow.close();
  });

  it("logs the error if the workflow fails", async () => {
    vi.stubEnv("TEAMS_OUTGOING_WEBHOOK_TOKEN", token);
    vi.stubEnv("WORKFLOW_URL", "http://127.0.0.1:1/");
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    const { options } = await import("../../../docs/examples/slow-work.ts");
    const message = freshJson({ text: "<at>Bot</at> main" });
    const headers = { authorization: signOutgoingWebhook(message, token) };
    await handleOutgoingWebhook({ method: "POST", headers, body: message }, options);
    await vi.waitFor(() => expect(error).toHaveBeenCalledWith(expect.any(Error)), 20_000);
  });
});

describe("the threat model", () => {
  it("lets people deploy by their id", async () => {
    const activity = readPayload("2022-localTimezone");
    vi.stubEnv("DEPLOYERS", `x ${activity.from.aadObjectId}`);
    const { mayDeploy } = await import("../../../docs/examples/authorizing.ts");
    expect(mayDeploy(activity)).toBe(true);
    expect(mayDeploy(readPayload("2017-plain-name"))).toBe(false);
    expect(mayDeploy({ ...activity, from: { ...activity.from, aadObjectId: "" } })).toBe(false);
  });
});
