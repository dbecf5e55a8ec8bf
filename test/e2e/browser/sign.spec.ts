import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Activity, createNodeListener } from "../../../src/index.ts";
import { messageText } from "../../../src/testing.ts";
import { settle, useBrowser } from "./browser.ts";

const open = useBrowser();
const run = promisify(execFile);
const TOKEN = Buffer.alloc(32, 7).toString("base64");
const heard: Activity[] = [];
let page: Page;
let server: Server;

beforeEach(async () => {
  heard.length = 0;
  const reply = (activity: Activity) => {
    heard.push(activity);
    return "Grüße 🍺";
  };
  server = createServer(createNodeListener({ tokens: TOKEN, reply })).listen(0, "127.0.0.1");
  await once(server, "listening");
  page = await open({ fragment: "#sign" });
  const { port } = server.address() as AddressInfo;
  await page.fill("#sign-url", `http://127.0.0.1:${port}/teams?id=contoso&a={b}[1]`);
});
afterEach(() => void server.close());

const signed = () => page.locator("#sign-command").waitFor({ state: "visible" });

/** Presses Copy and returns the clipboard. */
async function copied(): Promise<string> {
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByText("Copied.", { exact: true }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

const HOSTILE = `it's "5 o'clock" $(touch x) \`id\` !! \\n \\' \${HOME} %s <b>&amp;</b> 🍺 é\u2028 #;|>*?~\n'second line'\t-d @/etc/passwd`;

describe("the pane Sign", () => {
  it.each([
    ["bash", "is it Friday's build?"],
    ["bash", HOSTILE],
    ["sh", HOSTILE],
    ["bash", ""],
    ["bash", "'".repeat(500)],
  ])("writes a command that runs in %s and that a server accepts: %j", async (shell, text) => {
    await page.fill("#sign-text", text);
    await page.fill("#sign-from", "O'Brien, Zoë");
    await page.fill("#sign-webhook", "Bot's <friend>");
    await page.fill("#sign-team", "19:it's-a-team@thread.tacv2");
    await page.fill("#sign-token", TOKEN);
    await settle(page);
    const { stdout } = await run(shell, ["-c", `${await copied()} --silent --max-time 10`]);
    expect(stdout).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(stdout).toContain('"text":"Grüße 🍺"');
    expect(heard).toHaveLength(1);
    const [activity] = heard;
    expect(activity?.text).toBe(messageText(text, "Bot's <friend>"));
    expect(activity?.from.name).toBe("O'Brien, Zoë");
    expect(activity?.channelData?.team?.id).toBe("19:it's-a-team@thread.tacv2");
  });

  it("keeps the token out of the command", async () => {
    await page.fill("#sign-token", TOKEN);
    await signed();
    expect(await copied()).not.toContain(TOKEN);
  });

  it("makes up a new token each time, and signs again with the current time", async () => {
    await page.getByRole("button", { name: "Make up a token" }).click();
    await signed();
    const first = await page.inputValue("#sign-token");
    expect(Buffer.from(first, "base64")).toHaveLength(32);
    const before = JSON.parse(await page.inputValue("#sign-body"));
    await page.getByRole("button", { name: "Sign again" }).click();
    await settle(page);
    const after = JSON.parse(await page.inputValue("#sign-body"));
    expect(Date.parse(after.timestamp)).toBeGreaterThan(Date.parse(before.timestamp));
    await page.getByRole("button", { name: "Make up a token" }).click();
    expect(await page.inputValue("#sign-token")).not.toBe(first);
  });

  it("passes the signed message to the pane Verify, which accepts it", async () => {
    await page.fill("#sign-token", TOKEN);
    await signed();
    await page.getByRole("button", { name: "Verify it" }).click();
    await page.locator("#verify-verdict").getByText("Accepted", { exact: true }).waitFor();
    expect(await page.locator("#verify-verdict").innerText()).toContain("status 200");
  });

  it("explains an unusable token and an unusable address", async () => {
    await page.getByText("Enter the security token, or make one up for a test.").waitFor();
    await page.fill("#sign-token", "abc");
    await page.getByText("The token cannot be used").waitFor();
    await page.fill("#sign-token", TOKEN);
    for (const address of ["localhost:3978", "file:///etc/passwd", "javascript:alert(1)", ""]) {
      await page.fill("#sign-url", address);
      await page.getByText("The address cannot be used").waitFor();
      expect(await page.inputValue("#sign-command")).toBe("");
    }
  });
});
