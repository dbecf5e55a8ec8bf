import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { barriers } from "./barriers.ts";
import { useBrowser } from "./browser.ts";

const open = useBrowser();

/** The states of the page to check. */
const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "the empty page": async (page) => {
    await page.click("#verify-clear");
    await page.getByText("Nothing to verify yet").waitFor();
  },
  "a pasted request": async (page) => {
    await page.evaluate(() =>
      navigator.clipboard.writeText("POST / HTTP/1.1\r\nHost: a\r\n\r\n{}"),
    );
    await page.focus("#verify-body");
    await page.keyboard.press("ControlOrMeta+V");
    await page.getByText("Took a request without an Authorization header").waitFor();
  },
  "an accepted message": async (page) => {
    await page.getByText("Accepted", { exact: true }).waitFor();
    await page.getByText("The whole activity").click();
  },
  "a refused message": async (page) => {
    await page.fill("#verify-token", Buffer.alloc(32).toString("base64"));
    await page.fill("#verify-header", `HMAC ${Buffer.alloc(32).toString("base64")}`);
    await page.fill("#verify-body", '{"a": "ä"} \n');
    await page.getByText("No known mistake explains the mismatch.").waitFor();
  },
  "a reply with mistakes": async (page) => {
    await page.click("#reply-tab");
    await page.selectOption("#reply-example", "card with mistakes");
  },
  "a table": async (page) => {
    await page.click("#reply-tab");
    await page.selectOption("#reply-example", "table");
  },
  "a carousel": async (page) => {
    await page.click("#reply-tab");
    await page.selectOption("#reply-example", "carousel");
  },
  "a link in a text": async (page) => {
    await page.click("#reply-tab");
    await page.selectOption("#reply-example", "text only");
    await page.getByRole("link", { name: "log" }).first().click();
  },
  "a signed message": async (page) => {
    await page.click("#sign-tab");
    await page.click("#sign-make");
    await page.locator("#sign-command").waitFor();
  },
};

describe.each([
  ["light", 1280],
  ["light", 360],
  ["dark", 1280],
  ["dark", 360],
] as const)("in %s, %i px wide", (colorScheme, width) => {
  it.each(Object.keys(STATES))(
    "shows %s without axe findings or horizontal overflow",
    async (name) => {
      const page = await open({ colorScheme, viewport: { width, height: 800 } });
      await STATES[name]?.(page);
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    },
  );
});

describe("with the keyboard alone", () => {
  it("moves through the tabs, and from a tab into its pane", async () => {
    const page = await open();
    const chosen = () => page.getByRole("tab", { selected: true }).innerText();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("verify-tab");
    for (const [key, name] of [
      ["ArrowRight", "Reply"],
      ["ArrowRight", "Sign"],
      ["ArrowRight", "Verify"],
      ["ArrowLeft", "Sign"],
      ["Home", "Verify"],
      ["End", "Sign"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await chosen()).toBe(name);
      expect(await page.getByRole("tabpanel").count()).toBe(1);
      expect(await page.getByRole("tabpanel", { name }).isVisible()).toBe(true);
    }
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("sign-text");
  });

  it("breaks the example, and hears the verdict", async () => {
    const page = await open();
    const said = (words: string) =>
      page.getByRole("status").getByText(words, { exact: true }).waitFor();
    await said("Accepted");
    await page.getByRole("button", { name: "Add a line break" }).focus();
    await page.keyboard.press("Enter");
    await said("Refused");
    await page.getByRole("button", { name: "Load the documented sample" }).focus();
    await page.keyboard.press("Enter");
    await said("Accepted");
  });

  it("chooses a file", async () => {
    const page = await open();
    let choosers = 0;
    page.on("filechooser", () => choosers++);
    await page.getByRole("button", { name: "Choose a file" }).focus();
    // Playwright notices the file chooser a moment later.
    await page.waitForTimeout(300);
    await page.keyboard.press("Enter");
    await expect.poll(() => choosers).toBe(1);
  });
});
