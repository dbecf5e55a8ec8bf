import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { reply as hero } from "../../../docs/examples/cards/hero.ts";
import { inspectReply, serializeReply } from "../../../src/index.ts";
import { settle, useBrowser } from "./browser.ts";

const open = useBrowser();
let page: Page;

beforeEach(async () => {
  page = await open({ fragment: "#reply" });
});

async function paste(value: unknown): Promise<void> {
  await page.fill(
    "#reply-json",
    typeof value === "string" ? value : JSON.stringify(value, null, 2),
  );
  await settle(page);
}

const marked = () => page.locator("#reply-marks mark").allInnerTexts();
const status = () => page.locator("#reply-status").innerText();
const stage = (name: string) => page.getByRole("region", { name, exact: true });

describe("the pane Reply", () => {
  it("draws a card in light and dark, without its pictures", async () => {
    await paste(hero);
    expect(await status()).toContain("Ready to send");
    for (const name of ["Light", "Dark"]) {
      expect(await stage(name).innerText()).toContain("Release 1.4.0");
      const sources = await stage(name)
        .locator("img")
        .evaluateAll((images) =>
          images.map((image) => (image as HTMLImageElement).src.slice(0, 14)),
        );
      expect(sources).toEqual(["data:image/svg"]);
    }
    const backgrounds = await page
      .locator(".ac-adaptiveCard")
      .evaluateAll((cards) => cards.map((card) => getComputedStyle(card).backgroundColor));
    expect(backgrounds).toEqual(["rgb(255, 255, 255)", "rgb(41, 41, 41)"]);
    await page.getByText("https://example.com/chart.png", { exact: true }).waitFor();
  });

  it("marks every finding in the text and selects it on a click", async () => {
    await page.selectOption("#reply-example", "card with mistakes");
    const card = JSON.parse(await page.inputValue("#reply-json"));
    const expected = inspectReply(card);
    const shown = await page.locator("#reply-findings li").allInnerTexts();
    expect(shown.length).toBe(expected.length);
    for (const [index, { code, severity, pointer, message }] of expected.entries()) {
      for (const words of [code, severity, pointer, message]) expect(shown[index]).toContain(words);
    }
    expect(await marked()).toEqual(
      expect.arrayContaining([
        '"1.6"',
        '"/chart.png"',
        '"type": "Input.Text",',
        '"type": "Action.Submit",',
      ]),
    );
    await page.getByRole("button", { name: "line 22, column 5" }).click();
    const selected = await page
      .locator("#reply-json")
      .evaluate((field: HTMLTextAreaElement) =>
        field.value.slice(field.selectionStart, field.selectionEnd),
      );
    expect(JSON.parse(selected)).toEqual({ type: "Action.Submit", title: "Deploy" });
    expect(await stage("Light").getByRole("link").allInnerTexts()).toEqual(["Open the log"]);
  });

  it("puts its marks exactly behind the words", async () => {
    const words = "wrap me ".repeat(40);
    await paste({
      type: "AdaptiveCard",
      version: "9.9",
      body: [{ type: "TextBlock", text: words }],
    });
    const heights = await page
      .locator(".marked > *")
      .evaluateAll((parts) =>
        parts.map((part) => [
          part.clientWidth,
          Math.abs(part.scrollHeight - part.clientHeight) < 3,
        ]),
      );
    expect(heights[0]).toEqual(heights[1]);
    expect(heights[0]?.[1]).toBe(true);
    expect(await marked()).toEqual(['"9.9"']);
  });

  it("finds the place in an attachment, a list of cards and a card in a string", async () => {
    const card = {
      type: "AdaptiveCard",
      version: "1.5",
      body: [],
      actions: [{ type: "Action.Bad" }],
    };
    const contentType = "application/vnd.microsoft.card.adaptive";
    for (const value of [
      card,
      [card],
      { contentType, content: card },
      [{ contentType, content: card }],
    ]) {
      await paste(JSON.stringify(value));
      expect(await marked(), JSON.stringify(value)).toContain('{"type":"Action.Bad"}');
    }
    const content = JSON.stringify(card);
    await paste(JSON.stringify({ contentType, content }));
    expect(await marked()).toContain(JSON.stringify(content));
  });

  it.each([
    ['{"type": "message", }', "Is there a comma before", 1],
    ["{\n  'type': 'message'\n}", "not a JSON value", 2],
    ['{"text": "a\nb"}', "no closing quote", 1],
    ["[1, 2", "Expected a ]", 1],
    ["hello", "not a JSON value", 1],
    ["{} // no", "no comments", 1],
  ])("says where %j is not JSON", async (text, words, line) => {
    await paste(text);
    expect(await status()).toContain("Not JSON");
    const finding = await page.locator("#reply-findings").innerText();
    expect(finding).toContain(words);
    expect(finding).toContain(`line ${line},`);
    expect((await marked()).length).toBe(1);
  });

  it("refuses a pasted text of megabytes with a message", async () => {
    await paste(hero);
    const before = await page.inputValue("#reply-json");
    await page.evaluate(() => navigator.clipboard.writeText("[0],\n".repeat(1_000_000)));
    await page.focus("#reply-json");
    await page.keyboard.press("ControlOrMeta+V");
    await page
      .getByText("The playground does not inspect texts longer than 500,000 characters.")
      .waitFor();
    expect(await page.inputValue("#reply-json")).toBe(before);
    expect(await status()).toContain("Ready to send");
  });

  it("compares the size as sent with both limits", async () => {
    const reply = { type: "message", text: "ä".repeat(15_000) } as const;
    await paste(reply);
    const sent = serializeReply(reply);
    const bytes = Buffer.byteLength(sent).toLocaleString("en");
    const size = page.locator("#reply-size");
    expect(await size.innerText()).toContain(`${bytes} bytes of UTF-8, warned above 28,000`);
    expect(await size.innerText()).toContain(
      `${(sent.length * 2).toLocaleString("en")} bytes of UTF-16`,
    );
    expect(await status()).toContain("It can be sent");
    await paste({ type: "message", text: "x".repeat(50_001) });
    expect(await status()).toContain("Do not send it");
    expect(await page.locator("#reply-findings").innerText()).toContain("reply-too-large");
  });

  it("opens nothing, and shows where a button leads", async () => {
    await page.selectOption("#reply-example", "build result");
    await stage("Dark").getByRole("link", { name: "Open the log" }).click();
    const link = page.locator(".opened a");
    expect(await link.getAttribute("href")).toBe("https://ci.example.com/builds/7/log");
    expect(await link.getAttribute("rel")).toBe("noopener noreferrer nofollow");
    expect(page.context().pages()).toHaveLength(1);
  });

  it("is shared by a link that contains only the reply", async () => {
    await page.click("#verify-tab");
    await page.fill("#verify-token", Buffer.alloc(32, 7).toString("base64"));
    await page.click("#reply-tab");
    const text = JSON.stringify(hero, null, 3);
    await paste(text);
    await page.getByRole("button", { name: "Copy a link to this reply" }).click();
    await page.getByText("Copied. The link contains").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.length).toBeLessThan(text.length);
    const other = await open({ fragment: new URL(link).hash });
    await other.getByText("This reply came from the link.").waitFor();
    expect(await other.inputValue("#reply-json")).toBe(text);
    await page.fill("#reply-json", Array.from({ length: 60_000 }, Math.random).join());
    await page.getByRole("button", { name: "Copy a link to this reply" }).click();
    await page.getByText("too long for a link").waitFor();
  });
});
