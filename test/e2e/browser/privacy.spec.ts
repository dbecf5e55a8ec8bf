import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { PAGE_FILE, settle, useBrowser } from "./browser.ts";

const open = useBrowser();
/** Not the sample's token, which is part of the page. */
const token = Buffer.alloc(32, 9).toString("base64");

/** Uses every pane once with a token. */
async function useEverything(page: Page): Promise<void> {
  await page.evaluate(
    (token) => navigator.clipboard.writeText(`POST / HTTP/1.1\nAuthorization: HMAC ${token}\n\n{}`),
    token,
  );
  await page.focus("#verify-body");
  await page.keyboard.press("ControlOrMeta+V");
  await page.getByText("Took the Authorization header and a body of 2 bytes.").waitFor();
  await page.click("#reply-tab");
  await page.selectOption("#reply-example", "hero card");
  await page.click("#reply-share");
  await page.getByText("Copied.").waitFor();
  await page.click("#sign-tab");
  await page.fill("#sign-token", token);
  await page.click("#sign-verify");
  await page.getByText("status 200").waitFor();
  await page.fill("#verify-header", `HMAC ${token}`);
  await page.getByText("No known mistake explains the mismatch.").waitFor();
  await page.click("#sign-tab");
}

/** Every place in a page where a token could be. */
const traces = (page: Page) =>
  page.evaluate(() => [
    document.documentElement.outerHTML,
    location.href,
    JSON.stringify(history.state),
    document.title,
    ...[...document.querySelectorAll("input, textarea")].map(
      (field) => (field as HTMLInputElement).value,
    ),
  ]);

const stored = async (page: Page) => ({
  cookies: await page.context().cookies(),
  ...(await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    written: document.cookie,
  }))),
});

describe("a token", () => {
  it("is nowhere after Clear", async () => {
    const page = await open();
    await useEverything(page);
    expect((await traces(page)).join()).toContain(token);
    await page.click("#sign-clear");
    await page.click("#verify-tab");
    await page.click("#verify-clear");
    await page.getByText("Nothing to verify yet").waitFor();
    await settle(page);
    for (const trace of await traces(page)) expect(trace).not.toContain(token);
  });

  it("is gone after leaving and coming back, and after a reload", async () => {
    const page = await open();
    await useEverything(page);
    await page.reload();
    for (const trace of await traces(page)) expect(trace).not.toContain(token);
    await page.click("#sign-tab");
    await page.fill("#sign-token", token);
    await page.goto("about:blank");
    await page.goBack();
    for (const trace of await traces(page)) expect(trace).not.toContain(token);
  });

  it("is never in the address or in storage", async () => {
    const page = await open();
    await useEverything(page);
    expect(decodeURIComponent(page.url())).not.toContain(token);
    expect(await stored(page)).toEqual({
      cookies: [],
      local: 0,
      session: 0,
      databases: [],
      caches: [],
      workers: 0,
      written: "",
    });
  });

  it("cannot be sent, because the policy forbids every request", async () => {
    const page = await open({ unwatched: true });
    const answered: string[] = [];
    page.on("response", (response) => answered.push(response.url()));
    const attempts = await page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
        refused.push(effectiveDirective),
      );
      await fetch("/?token=1").catch(() => {});
      navigator.sendBeacon("/?token=1");
      await new Promise((resolve) => {
        const image = new Image();
        image.onerror = resolve;
        image.src = "/?token=1";
      });
      try {
        new WebSocket("ws://127.0.0.1:9/");
      } catch {}
      const form = document.createElement("form");
      form.action = "/?token=1";
      document.body.append(form);
      form.submit();
      const script = document.createElement("script");
      try {
        script.text = "window.ran = true";
        document.body.append(script);
      } catch {}
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { refused: [...new Set(refused)].sort(), ran: "ran" in window };
    });
    expect(attempts.ran).toBe(false);
    expect(attempts.refused).toEqual(
      expect.arrayContaining([
        "connect-src",
        "form-action",
        "img-src",
        "require-trusted-types-for",
      ]),
    );
    expect(answered).toEqual([]);
  });
});

describe("the page opened from disk, offline", () => {
  it("verifies, draws and signs", async () => {
    const page = await open({ address: pathToFileURL(PAGE_FILE).href, offline: true });
    await useEverything(page);
    expect(await page.inputValue("#sign-command")).toContain("curl");
  });
});
