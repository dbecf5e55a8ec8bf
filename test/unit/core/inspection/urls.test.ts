import { describe, expect, it } from "vitest";
import { escapeMarkdown, image, openUrl } from "../../../../src/index.ts";
import { inspectRules } from "./inspect-rules.ts";

const body = (element: object) => ({ type: "AdaptiveCard", version: "1.5", body: [element] });
const linked = (url: unknown) =>
  body({ type: "Container", items: [], selectAction: { type: "Action.OpenUrl", url } });

const codes = (value: unknown, options?: Parameters<typeof inspectRules>[1]) =>
  inspectRules(value, options).map(({ code }) => code);

const GOOD = [
  "https://example.com",
  "http://example.com/",
  "HTTPS://EXAMPLE.COM/A",
  "https://example.com:8443/a/b?c=d&e=%20#f",
  "https://[2001:db8::1]/",
  "https://xn--mnchen-3ya.example/",
  "https://XN--MNCHEN-3YA.example/",
  "https://xn--fsqu00a.xn--0zwm56d/",
  "https://xn--mgba3gch31f060k.example/",
  "https://xn--i-7iq.ws/",
  "https://axn--b.example/",
  "https://teams.microsoft.com/l/message/19:1@thread.tacv2/1?tenantId=0",
];
const UNSAFE = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  " https://example.com/",
  "https://example.com/\n",
  "https://exam\tple.com/",
  "vbscript:x",
  "data:text/html,x",
  "file:///etc/passwd",
  "blob:https://example.com/1",
  "mailto:ann@example.com",
  "msteams:/l/1",
  "ftp://example.com/",
  "https://teams.microsoft.com@example.com/",
  "https://user:password@example.com/",
  "https://a@.example/",
];
const BACKSLASHED = [
  "https:\\\\example.com",
  "https://\\example.com",
  "https://good.example\\@evil.example",
];
const INVALID = [
  "",
  "/page",
  "page",
  "//example.com/",
  "https:example.com",
  "https:/example.com",
  "https://",
  "https://exa mple.com/",
  "https://xn--/",
  "https://www.xn--a.com/",
  "https://%78n--a.com/",
  "https://xn--a!.com/",
  "https://xn---/",
  "https://xn--mnchen-3y.example/",
  "https://xn--zzzzzzzzzzzz.example/",
  `https://${"xn--mnchen-3ya.".repeat(20)}example/`,
  "https://a|/",
  "https://a:port/",
  "${url}",
  42,
  null,
  ["https://example.com/"],
];

describe("the address of a link", () => {
  it.each(GOOD)("may be %j", (url) => {
    expect(codes(linked(url))).toEqual([]);
    expect(openUrl("x", url).url).toBe(new URL(url).href);
  });

  it.each([...UNSAFE, ...BACKSLASHED])("may not be %j: it is unsafe", (url) => {
    expect(codes(linked(url))).toEqual(["url-unsafe"]);
    expect(() => openUrl("x", url)).toThrow(expect.objectContaining({ code: "ERR_URL_INVALID" }));
  });

  it.each(INVALID)("may not be %j: it is none", (url) => {
    expect(codes(linked(url))).toContain("url-invalid");
    expect(() => openUrl("x", url as never)).toThrow(
      expect.objectContaining({ code: "ERR_URL_INVALID" }),
    );
  });

  it.each([5, true, false, null])("is found where it stands, if it is %j", (url) => {
    expect(inspectRules(linked(url))).toMatchObject([
      { code: "url-invalid", pointer: "/attachments/0/content/body/0/selectAction/url" },
    ]);
  });

  it("may not be missing", () => {
    expect(codes(linked(undefined))).toEqual(["url-invalid"]);
    const selectAction = { type: "Action.OpenUrl", title: "Open" };
    expect(inspectRules(body({ type: "Container", selectAction }))).toMatchObject([
      { code: "url-invalid", pointer: "/attachments/0/content/body/0/selectAction" },
    ]);
  });

  it.each([
    "https://example.com/menü",
    "https://example.com/a b",
    'https://example.com/?q="x"',
    "https://example.com/?q={x}",
    "https://münchen.example/",
  ])("is warned of where it is not encoded: %j", (url) => {
    expect(codes(linked(url))).toEqual(["url-not-encoded"]);
    const { url: written } = openUrl("x", url);
    expect(new URL(written).href.replace(/%7B/g, "{").replace(/%7D/g, "}")).toBe(new URL(url).href);
    expect(codes(linked(written))).toEqual([]);
  });

  it.each(["|", "^", "{", "}", "`", '"', "ä", "🍺", " "])(
    "is written by the builder so that nothing is to be found in it: %j",
    (character) => {
      const url = `https://example.com/a${character}b?c=${character}#${character}e`;
      expect(codes(linked(openUrl("x", url).url))).toEqual([]);
      expect(codes(body({ ...image(url) }))).toEqual([]);
    },
  );

  it.each(["javascript", "vbscript", "data", "file", "blob", "JavaScript"])(
    "are refused with the scheme %s even where it is allowed",
    (scheme) => {
      const schemes = [scheme.toLowerCase()];
      expect(codes(linked(`${scheme}:x`), { schemes })).toEqual(["url-unsafe"]);
    },
  );

  it("may have a scheme that is allowed, but never one that runs", () => {
    expect(codes(linked("msteams:/l/1"), { schemes: ["msteams"] })).toEqual([]);
    expect(openUrl("x", "msteams:/l/1", { schemes: ["msteams"] })).toEqual({
      type: "Action.OpenUrl",
      title: "x",
      url: "msteams:/l/1",
    });
    const deep = "msteams:/l/{x}?from=https://a.b/{y}";
    expect(openUrl("x", deep, { schemes: ["msteams"] }).url).toBe(deep);
    const options = { schemes: ["javascript", "data"] };
    expect(codes(linked("javascript:x"), options)).toEqual(["url-unsafe"]);
    expect(() => openUrl("x", "javascript:x", options)).toThrow();
    expect(() => openUrl("x", "msteams:/l/1", { schemes: ["msteams:"] })).toThrow("schemes has");
  });

  it("is looked at in both cards, in every spelling of its key", () => {
    const value = "javascript:x";
    expect(codes({ title: "x", buttons: [{ type: "openUrl", value }] })).toEqual(["url-unsafe"]);
    expect(
      codes({ title: "x", tap: { type: "openUrl", value: "https://a.b/", Value: value } }),
    ).toEqual(["url-unsafe"]);
    expect(
      codes(
        body({
          type: "X",
          selectAction: { type: "Action.OpenUrl", url: "https://a.b/", Url: value },
        }),
      ),
    ).toEqual(["url-unsafe"]);
  });

  it.each([
    [{ "@type": "OpenUri", targets: [{ os: "default", uri: "javascript:x" }] }, "/targets/0/uri"],
    [{ "@type": "ViewAction", target: ["javascript:x"] }, "/target/0"],
    [{ "@type": "ViewAction", target: "javascript:x" }, "/target"],
  ])("is looked at in connector cards: %#", (action, pointer) => {
    const [, finding] = inspectRules({ "@type": "MessageCard", potentialAction: [action] });
    expect(finding).toMatchObject({
      code: "url-unsafe",
      pointer: `/attachments/0/content/potentialAction/0${pointer}`,
    });
  });
});

describe("the address of a picture", () => {
  it.each([
    ["https://example.com/a.png", []],
    ["http://example.com/a.png", ["image-not-https"]],
    ["a.png", ["url-invalid"]],
    ["", ["url-invalid"]],
    ["javascript:x", ["url-unsafe"]],
    ["msteams:/a.png", []],
    ["other:/a.png", ["url-unsafe"]],
    ["data:image/svg+xml;base64,AA==", ["url-unsafe"]],
    ["data:image/png;base64,AA==", ["url-unsafe"]],
  ])("%j gives %j", (url, expected) => {
    expect(codes(body({ type: "Image", url }), { schemes: ["msteams"] })).toEqual(expected);
  });

  it.each(["svg+xml", "webp"])("says that %s cannot be shown, also by option", (type) => {
    const url = `data:image/${type};base64,AA==`;
    const [finding] = inspectRules(body({ type: "Image", url }), { dataImages: true });
    expect(finding?.message).toMatch(/of another kind than PNG, JPEG or GIF/);
  });

  it("of an attachment is looked at in every spelling of its key", () => {
    const picture = (fields: object) => [{ contentType: "image/png", ...fields }];
    const good = "https://example.com/a.png";
    expect(codes(picture({ ContentUrl: "javascript:x" }))).toContain("url-unsafe");
    expect(codes(picture({ contentUrl: good, contenturl: "javascript:x" }))).toContain(
      "url-unsafe",
    );
    expect(codes(picture({ ContentUrl: good }))).toEqual(["attachment-unproven"]);
    expect(inspectRules(picture({}))).toContainEqual(
      expect.objectContaining({ code: "url-invalid", pointer: "/attachments/0/contentUrl" }),
    );
  });

  it("of a media file is called so", () => {
    const picture = { type: "Container", items: [], backgroundImage: "http://example.com/a.png" };
    for (const shown of [picture, { type: "Image", url: "http://example.com/a.png" }]) {
      expect(inspectRules(body(shown))).toMatchObject([
        { code: "image-not-https", message: expect.stringMatching(/^The picture has an http/) },
      ]);
    }
    const media = (url: string) =>
      body({ type: "Media", sources: [{ url, mimeType: "video/mp4" }] });
    expect(inspectRules(media("http://example.com/a.mp4"))).toMatchObject([
      { code: "image-not-https", message: expect.stringMatching(/^The media file has an http/) },
    ]);
    const captionSources = [{ url: "http://example.com/a.vtt", mimeType: "vtt", label: "x" }];
    const captioned = { ...media("https://example.com/a.mp4").body[0], captionSources };
    expect(inspectRules(body(captioned))[0]?.message).toMatch(/^The media file has an http/);
    expect(codes(media("javascript:x"))).toEqual(["url-unsafe"]);
    expect(codes(media("https://example.com/a.mp4"))).toEqual([]);
  });

  it("may be data by option, of a kind that Teams shows", () => {
    const picture = (type: string) =>
      body({ type: "Image", url: `data:image/${type};base64,AA==` });
    expect(codes(picture("png"), { dataImages: true })).toEqual([]);
    expect(codes(picture("svg+xml"), { dataImages: true })).toEqual(["url-unsafe"]);
  });

  it.each([
    [{ type: "Container", items: [], backgroundImage: "javascript:x" }, "/backgroundImage"],
    [
      { type: "Container", items: [], backgroundImage: { url: "javascript:x" } },
      "/backgroundImage/url",
    ],
    [{ type: "Media", poster: "javascript:x" }, "/poster"],
    [{ type: "ImageSet", images: [{ url: "javascript:x" }] }, "/images/0/url"],
  ])("is looked at wherever it stands: %#", (element, pointer) => {
    expect(inspectRules(body(element))).toMatchObject([
      { code: "url-unsafe", pointer: `/attachments/0/content/body/0${pointer}` },
    ]);
  });

  it("of an icon may be a name, or empty as the Designer leaves it", () => {
    const action = { type: "Action.OpenUrl", url: "https://a.b/" };
    for (const iconUrl of ["icon:Rocket", "icon:Rocket,filled", "", "https://a.b/i.png"]) {
      expect(codes(body({ type: "ActionSet", actions: [{ ...action, iconUrl }] }))).toEqual([]);
    }
    expect(codes(body({ type: "ActionSet", actions: [{ ...action, iconUrl: "x.png" }] }))).toEqual([
      "url-invalid",
    ]);
    expect(codes({ items: [{ icon: "x.png" }] })).toEqual(["url-invalid"]);
    expect(codes({ items: [{ icon: "" }] })).toEqual([]);
  });

  it("is refused by the builder as well", () => {
    expect(() => image("a.png")).toThrow(expect.objectContaining({ code: "ERR_URL_INVALID" }));
  });
});

describe("an address that nobody presses", () => {
  it("is looked at where a card names its page", () => {
    const named = (webUrl: unknown) => ({
      ...body({ type: "Icon", name: "x" }),
      metadata: { webUrl },
    });
    expect(codes(named("javascript:x"))).toEqual(["url-unsafe"]);
    expect(codes(named("https://example.com/"))).toEqual([]);
    expect(codes(named(null))).toEqual([]);
  });

  it("is looked at where a citation has it", () => {
    const cited = (url: string) => ({
      type: "message",
      text: "Hi",
      entities: [{ type: "https://schema.org/Message", citation: [{ appearance: { url } }] }],
    });
    expect(codes(cited("javascript:x"))).toEqual(["url-unsafe"]);
    expect(codes(cited("https://example.com/"))).toEqual([]);
    expect(codes(cited("page"))).toEqual([]);
  });
});

describe("a link in text", () => {
  it.each([
    "[x][1]\n\n[1]: javascript:alert(1)",
    "[1]: <data:text/html,x>",
    "<javascript:alert(1)>",
    "[x](javascript&#58;alert(1))",
    "[x](javascript&#58alert(1))",
    "[x](&#x6A;avascript:alert(1))",
    "[x](&#0000106;avascript&colon;alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](java&#10;script:alert(1))",
    '<a href="java\nscript:x">x</a>',
    '<a href="&#106;avascript:x">x</a>',
    "[x](javascript:alert(1))",
    "[x]( JavaScript:alert(1))",
    "[x](<vbscript:x>)",
    "![x](data:text/html,x)",
    "[x](file:///etc/passwd)",
    "[x](blob:https://example.com/1)",
    '<a href="javascript:x">x</a>',
    "<a href = javascript:x>x</a>",
  ])("that runs is found: %j", (text) => {
    expect(codes({ type: "message", text })).toEqual(["link-unsafe"]);
    expect(codes(body({ type: "TextBlock", text }))).toEqual(["link-unsafe"]);
    expect(codes({ title: "x", text })).toEqual(["link-unsafe"]);
  });

  it.each([
    "[x](https://example.com/)",
    "see javascript: the good parts",
    "at 10:30",
    "[javascript:x]",
    "\\<javascript:x>",
    "&lt;javascript:x&gt;",
    "[x](&#1234567890;script:x)",
    "[x](&#65642;avascript:x)",
    "[x](java&#233;script:x)",
    "R&D: see [a&b](https://example.com/?a=1&b=2)",
    "file: a.txt",
  ])("that opens a page is fine, and so is other text: %j", (text) => {
    expect(codes({ type: "message", text })).toEqual([]);
    expect(codes(body({ type: "TextBlock", text }))).toEqual([]);
  });

  it("is none once it is escaped", () => {
    const text = escapeMarkdown("[x](javascript:alert(1))");
    expect(codes({ type: "message", text })).toEqual([]);
    expect(codes(body({ type: "TextBlock", text }))).toEqual([]);
  });
});
