import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { documentedSample, signedFetchRequest, signedRequest } from "../../../src/testing.ts";

const SKILL = "skills/teams-outgoing-webhook/SKILL.md";
const skill = readFileSync(SKILL, "utf8");
const { token } = documentedSample;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe("the skill for coding agents", () => {
  it("has at most 8 KB", () => {
    expect(statSync(SKILL).size).toBeLessThanOrEqual(8192);
  });

  it("begins with a name, which is its folder's, and a description that agents can load", () => {
    const [, name, description = ""] =
      /^---\nname: (.+)\ndescription: (.+)\n---\n/.exec(skill) ?? [];
    expect(name).toBe("teams-outgoing-webhook");
    expect(description.length).toBeGreaterThan(100);
    expect(description.length).toBeLessThanOrEqual(1024);
    // A colon and a space would end a plain text in YAML.
    expect(description).not.toMatch(/^["'[{>|&*!%@`]| #/);
    expect(description.replace(/"[^"]*"/g, "")).not.toMatch(/: /);
  });

  it("lists ten mistakes", () => {
    expect(skill.match(/^\d+\. \*\*/gm)).toHaveLength(10);
  });

  it("answers a signed message through the listener", async () => {
    vi.stubEnv("TEAMS_OUTGOING_WEBHOOK_TOKEN", token);
    const { server } = await import("../../../docs/examples/skill/node.ts");
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo;
    const { headers, body } = await signedRequest({ token, text: "a *star*" });
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", headers, body });
    expect(await response.json()).toMatchObject({ text: "You said: a \\*star\\*" });
    server.close();
  });

  it("answers a signed Request with a card, and slow work at once", async () => {
    vi.stubEnv("TEAMS_OUTGOING_WEBHOOK_TOKEN", token);
    const { answer } = await import("../../../docs/examples/skill/fetch.ts");
    const ask = async (text: string) =>
      (await answer(await signedFetchRequest("https://example.com/", { token, text }))).json();
    expect(await ask("deploy")).toMatchObject({ text: "The deployment has started." });
    const { attachments } = await ask("hello");
    expect(attachments[0].content.body[0].text).toBe("Hello, Alex Example.");
    expect(attachments[0].content.actions[0].type).toBe("Action.OpenUrl");
  });

  it("verifies by hand, and refuses another token", async () => {
    vi.stubEnv("TEAMS_OUTGOING_WEBHOOK_TOKEN", token);
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const { answer } = await import("../../../docs/examples/skill/verify.ts");
    const { body, authorization } = await signedRequest({ token });
    expect(answer(Buffer.from(body), authorization)).toMatchObject({ status: 200 });
    expect(answer(Buffer.from(`${body} `), authorization)).toEqual({ status: 401, body: "" });
    expect(warn).toHaveBeenCalledWith(expect.stringContaining("matches none"));
    warn.mockRestore();
  });
});
