import { deflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { settle, useBrowser } from "./browser.ts";

const open = useBrowser();

const packFragment = (text: string | Uint8Array) =>
  `#reply=${deflateRawSync(Buffer.from(text as string)).toString("base64url")}`;

const MARKUP = [
  "<img src=x onerror=hacked()>",
  "<script>hacked()</script>",
  "<svg onload=hacked()>",
  '"><iframe srcdoc="<script>parent.hacked()</script>">',
  "[click](javascript:hacked())",
  "[click](java\nscript:hacked())",
  "[click](&#106;avascript:hacked())",
  "<https://a.invalid/><javascript:hacked()>",
  "![](https://a.invalid/pixel.png)",
  '[x](https://a.invalid "onmouseover=hacked()")',
  "<at><img src=x onerror=hacked()></at>",
  "<at>x](javascript:hacked())</at>",
  "===<mark style=x>===/==/",
  "{{DATE(2020-01-01T00:00:00Z,<img src=x onerror=hacked()>)}}",
].join("\n\n");
const PICTURE = "https://a.invalid/picture.png";
const SCRIPT = "javascript:hacked()";

const action = (fields: object) => ({
  type: "Action.OpenUrl",
  title: MARKUP,
  url: SCRIPT,
  ...fields,
});
const text = { type: "TextBlock", text: MARKUP, wrap: true, selectAction: action({}) };

/** A card with everything that could load, run or open something. */
const card = {
  type: "AdaptiveCard",
  version: "1.6",
  backgroundImage: PICTURE,
  speak: MARKUP,
  fallbackText: MARKUP,
  refresh: { action: { type: "Action.Execute" }, userIds: [] },
  authentication: { text: MARKUP, buttons: [{ type: "signin", value: SCRIPT, image: PICTURE }] },
  selectAction: action({}),
  body: [
    text,
    {
      type: "RichTextBlock",
      inlines: [MARKUP, { type: "TextRun", text: MARKUP, selectAction: action({}) }],
    },
    { type: "FactSet", facts: [{ title: MARKUP, value: MARKUP }] },
    { type: "Image", url: PICTURE, altText: MARKUP, backgroundColor: "url(https://a.invalid/b)" },
    { type: "Image", url: SCRIPT },
    {
      type: "Image",
      url: "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='hacked()'/>",
    },
    { type: "Image", url: "data:text/html,<script>hacked()</script>" },
    { type: "Image", url: "//a.invalid/x.png" },
    { type: "Image", url: "x.png", size: "small", style: "person" },
    { type: "ImageSet", images: [{ type: "Image", url: PICTURE }] },
    { type: "Media", poster: PICTURE, sources: [{ mimeType: "video/mp4", url: PICTURE }] },
    {
      type: "Media",
      sources: [{ mimeType: "video/x-youtube", url: "https://www.youtube.com/watch?v=1" }],
    },
    {
      type: "Input.Text",
      id: "a",
      label: MARKUP,
      value: MARKUP,
      inlineAction: action({ iconUrl: PICTURE }),
    },
    { type: "Input.ChoiceSet", id: "b", choices: [{ title: MARKUP, value: "1" }] },
    { type: "Container", backgroundImage: { url: PICTURE }, style: "toString", items: [text] },
    { type: "ColumnSet", columns: [{ type: "Column", backgroundImage: PICTURE, items: [text] }] },
    {
      type: "Table",
      columns: [{ width: 1 }],
      rows: [
        {
          type: "TableRow",
          cells: [{ type: "TableCell", backgroundImage: PICTURE, items: [text] }],
        },
      ],
    },
    {
      type: "Carousel",
      pages: [{ type: "CarouselPage", backgroundImage: PICTURE, items: [text] }],
    },
    { type: "Unknown", fallback: { type: "Image", url: PICTURE } },
    {
      type: "ActionSet",
      actions: [action({ iconUrl: PICTURE }), action({ iconUrl: "icon:Calendar" })],
    },
    { type: "__proto__", items: [text] },
  ],
  actions: [
    action({ iconUrl: PICTURE, tooltip: MARKUP, fallback: { type: "Action.Submit" } }),
    { type: "Action.Submit", title: "Submit", data: {} },
    { type: "Action.Execute", title: "Execute", verb: "x" },
    { type: "Action.ToggleVisibility", title: "Toggle", targetElements: ["a"] },
    {
      type: "Action.ShowCard",
      title: "Show",
      card: { type: "AdaptiveCard", body: [{ type: "Image", url: PICTURE }] },
    },
  ],
};

const bot = (kind: string, content: unknown) => ({
  contentType: `application/vnd.microsoft.${kind}`,
  content,
});
const tap = { type: "openUrl", title: MARKUP, value: SCRIPT, image: PICTURE };
const botCard = {
  title: MARKUP,
  subtitle: MARKUP,
  text: MARKUP,
  images: [{ url: PICTURE, alt: MARKUP, tap }],
  buttons: [tap],
  tap,
  items: [
    { type: "resultItem", title: MARKUP, subtitle: MARKUP, icon: PICTURE, tap },
    { type: "section", title: MARKUP },
  ],
};

const message = {
  type: "message",
  text: MARKUP,
  attachments: [
    bot("card.adaptive", card),
    bot("card.adaptive", JSON.stringify(card)),
    bot("card.hero", botCard),
    bot("card.thumbnail", botCard),
    bot("teams.card.list", botCard),
    bot("card.hero", { images: "x", buttons: 7, items: {} }),
    bot("card.adaptive", null),
    bot("card.adaptive", "{"),
    { contentType: "toString", content: MARKUP },
    { contentType: "text/html", content: MARKUP },
    null,
    7,
    MARKUP,
  ],
};

/** Presses everything in the drawing, and checks that nothing happened. */
async function pressAll(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { hacked: () => alert("hacked") }));
  await settle(page);
  const things = page
    .locator(".drawing")
    .locator("a, button, [role=button], [role=link], [tabindex]");
  for (const thing of await things.all()) {
    await thing.dispatchEvent("click");
    await thing.dispatchEvent("keydown", { key: "Enter" });
    await thing.dispatchEvent("contextmenu");
  }
  await page.waitForTimeout(300);
  expect(page.context().pages()).toHaveLength(1);
  expect(new URL(page.url()).pathname).toBe("/");
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll(".drawing *, .opened *")];
    const names = [
      "script",
      "iframe",
      "object",
      "embed",
      "video",
      "audio",
      "link",
      "style",
      "form",
      "input",
    ];
    return all
      .filter((element) => {
        const { localName, attributes } = element;
        const runs = [...attributes].some(
          ({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value),
        );
        const fetches =
          localName === "img" && !element.getAttribute("src")?.startsWith("data:image/");
        return (
          names.includes(localName) ||
          runs ||
          fetches ||
          element.getAttribute("style")?.includes("url(http")
        );
      })
      .map(({ outerHTML }) => outerHTML);
  });
  expect(found).toEqual([]);
}

describe("a hostile reply in a link", () => {
  it.each([
    ["behind the policy of the page", false],
    ["even without that policy", true],
  ])("runs, loads and opens nothing, %s", async (_, bypassCSP) => {
    const page = await open({ fragment: packFragment(JSON.stringify(message)), bypassCSP });
    await page.getByText("This reply came from the link.").waitFor();
    await page.getByRole("region", { name: "Dark", exact: true }).waitFor();
    expect(await page.locator(".stage.light .card").count()).toBe(message.attachments.length);
    // The drawing shows markup in the reply as text.
    expect(await page.locator(".stage.light .text").innerText()).toContain(
      "<script>hacked()</script>",
    );
    await pressAll(page);
  });

  it("shows where a button leads, without linking to a script", async () => {
    const page = await open({ fragment: packFragment(JSON.stringify(card)) });
    await page.getByRole("region", { name: "Light", exact: true }).waitFor();
    await page.locator(".stage.light .ac-pushButton").last().dispatchEvent("click");
    expect(await page.locator(".opened").innerText()).toBe(`It opens ${SCRIPT}`);
    expect(await page.locator(".opened a").count()).toBe(0);
  });

  it.each([
    ["is cut", packFragment(JSON.stringify(message)).slice(0, 400)],
    ["is empty", "#reply="],
    ["is not base64", "#reply=%%%<script>"],
    ["is not compressed", `#reply=${Buffer.from("hello").toString("base64url")}`],
    ["is not UTF-8", packFragment(Buffer.from([0xff, 0xfe, 0x80]))],
    ["is too long", `#reply=${"A".repeat(40_000)}`],
    ["grows to 20 MB", packFragment(Buffer.alloc(20_000_000, " "))],
  ])("is not shown if it %s", async (_, fragment) => {
    const page = await open({ fragment });
    await page.getByText("The link is damaged").waitFor();
    expect(await page.inputValue("#reply-json")).toBe("");
    await page.click("#verify-tab");
    await page.click("#verify-sample");
    await page.getByText("Accepted", { exact: true }).waitFor();
  });

  it.each([
    ["deep lists", "[".repeat(100_000) + "]".repeat(100_000)],
    ["a deep card", `${'{"type":"Container","items":['.repeat(9000)}${"]}".repeat(9000)}`],
    ["many cards", JSON.stringify(Array(3000).fill({ type: "AdaptiveCard", version: "1.5" }))],
    [
      "numbers, nulls and names",
      '{"__proto__":{"x":1},"constructor":1,"text":7,"attachments":{"a":1e999}}',
    ],
    ["deep lists that nobody closes", "[".repeat(100_000)],
    ["null", "null"],
    ["a string", '"<img src=x onerror=alert(1)>"'],
  ])("does not freeze the page with %s", async (_, json) => {
    const page = await open({ fragment: packFragment(json) });
    const verdict = /^(Do not send it|It can be sent|Not JSON)$/;
    await page.getByRole("heading", { name: verdict }).waitFor();
    await page.click("#reply-clear");
    await page.getByText("Nothing to inspect yet").waitFor();
    expect(page.url()).not.toContain("#");
  });

  it.each(["#", "#nothing", "#__proto__", "#verify-tab", "#%", "#<img src=x>", "#main"])(
    "opens the page as usual for %s",
    async (fragment) => {
      const page = await open({ fragment });
      await page.getByText("Accepted", { exact: true }).waitFor();
    },
  );
});
