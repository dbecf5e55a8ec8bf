import { describe, expect, it } from "vitest";
import { inspectRules } from "./inspect-rules.ts";

const SUBMIT = { type: "Action.Submit", title: "Approve" };
const OPEN = { type: "Action.OpenUrl", title: "Open", url: "https://example.com/" };

const card = (fields: object) => ({ type: "AdaptiveCard", version: "1.5", ...fields });
const body = (...elements: unknown[]) => card({ body: elements });

/** The pointers of errors about actions, from the content of the first attachment on. */
const forbidden = (value: unknown) =>
  inspectRules(value)
    .filter(({ code }) => code === "action-not-open-url")
    .map(({ pointer }) => pointer.replace("/attachments/0/content", ""));

/** Each place of an Adaptive Card in which an action may stand, and the pointer to it. */
const ADAPTIVE: [string, (action: object) => object, string][] = [
  ["actions", (a) => card({ actions: [a] }), "/actions/0"],
  ["the card's selectAction", (a) => card({ selectAction: a }), "/selectAction"],
  ["an ActionSet", (a) => body({ type: "ActionSet", actions: [a] }), "/body/0/actions/0"],
  ["a Container", (a) => body({ type: "Container", selectAction: a }), "/body/0/selectAction"],
  ["a ColumnSet", (a) => body({ type: "ColumnSet", selectAction: a }), "/body/0/selectAction"],
  [
    "a Column without a type",
    (a) => body({ type: "ColumnSet", columns: [{ selectAction: a }] }),
    "/body/0/columns/0/selectAction",
  ],
  ["an Image", (a) => body({ type: "Image", selectAction: a }), "/body/0/selectAction"],
  [
    "an image of an ImageSet",
    (a) => body({ type: "ImageSet", images: [{ selectAction: a }] }),
    "/body/0/images/0/selectAction",
  ],
  [
    "a cell of a Table",
    (a) => body({ type: "Table", rows: [{ cells: [{ selectAction: a }] }] }),
    "/body/0/rows/0/cells/0/selectAction",
  ],
  [
    "a TextRun",
    (a) => body({ type: "RichTextBlock", inlines: ["x", { type: "TextRun", selectAction: a }] }),
    "/body/0/inlines/1/selectAction",
  ],
  ["an input", (a) => body({ type: "Input.Text", inlineAction: a }), "/body/0/inlineAction"],
  [
    "the reaction of an input",
    (a) => body({ type: "Input.Text", valueChangedAction: a }),
    "/body/0/valueChangedAction",
  ],
  [
    "the label of an input",
    (a) => body({ type: "Input.Text", label: { inlines: [{ selectAction: a }] } }),
    "/body/0/label/inlines/0/selectAction",
  ],
  ["an Icon", (a) => body({ type: "Icon", selectAction: a }), "/body/0/selectAction"],
  [
    "a page of a Carousel",
    (a) => body({ type: "Carousel", pages: [{ selectAction: a, items: [] }] }),
    "/body/0/pages/0/selectAction",
  ],
  [
    "a page of an unknown container",
    (a) => body({ type: "TabSet", pages: [{ items: [{ type: "ActionSet", actions: [a] }] }] }),
    "/body/0/pages/0/items/0/actions/0",
  ],
  [
    "the menu of an allowed action",
    (a) => card({ actions: [{ ...OPEN, menuActions: [a] }] }),
    "/actions/0/menuActions/0",
  ],
  [
    "the fallback of an allowed action",
    (a) => card({ actions: [{ ...OPEN, fallback: a }] }),
    "/actions/0/fallback",
  ],
  [
    "a fallback within a fallback",
    (a) => card({ actions: [{ ...OPEN, fallback: { ...OPEN, fallback: a } }] }),
    "/actions/0/fallback/fallback",
  ],
  [
    "the fallback of an unknown element",
    (a) => body({ type: "Future", fallback: { type: "ActionSet", actions: [a] } }),
    "/body/0/fallback/actions/0",
  ],
  [
    "the fallback of the card",
    (a) => card({ fallback: { type: "Container", selectAction: a } }),
    "/fallback/selectAction",
  ],
  [
    "a card in a reference",
    (a) =>
      card({ references: [{ type: "AdaptiveCardReference", content: card({ actions: [a] }) }] }),
    "/references/0/content/actions/0",
  ],
  ["the body", (a) => body(a), "/body/0"],
  ["a place that nobody knows", (a) => card({ future: [{ deep: a }] }), "/future/0/deep"],
  ["autoInvokeAction", (a) => card({ autoInvokeAction: a }), "/autoInvokeAction"],
  ["a key in another case", (a) => card({ Actions: [a] }), "/Actions/0"],
  ["a single action instead of a list", (a) => card({ actions: a }), "/actions"],
  ["a list in a list", (a) => card({ actions: [[a]] }), "/actions/0/0"],
];

describe("an action that is not openUrl in an Adaptive Card", () => {
  it.each(ADAPTIVE)("is found in %s", (_, make, pointer) => {
    expect(forbidden(make(SUBMIT))).toContain(pointer);
  });

  it.each(ADAPTIVE.filter(([name]) => !/reaction|list in a list/.test(name)))(
    "is not found where openUrl stands in %s",
    (_, make) => {
      expect(forbidden(make(OPEN))).toEqual([]);
    },
  );

  it.each(
    ADAPTIVE.filter(
      ([name]) => !/the body|nobody knows|autoInvokeAction|list in a list/.test(name),
    ),
  )("is found in %s by its place alone, under a name of somebody's own", (_, make, pointer) => {
    expect(forbidden(make({ type: "ApproveIt", title: "x" }))).toContain(pointer);
  });

  it("is found inside actions that are forbidden themselves", () => {
    const inner = card({ actions: [SUBMIT], body: [{ type: "Container", selectAction: SUBMIT }] });
    expect(forbidden(card({ actions: [{ type: "Action.ShowCard", card: inner }] }))).toEqual([
      "/actions/0",
      "/actions/0/card/actions/0",
      "/actions/0/card/body/0/selectAction",
    ]);
    const popover = { type: "Action.Popover", content: { type: "ActionSet", actions: [SUBMIT] } };
    expect(forbidden(card({ actions: [popover] }))).toEqual([
      "/actions/0",
      "/actions/0/content/actions/0",
    ]);
  });

  it("is not looked for in what an action carries", () => {
    const execute = { type: "Action.Execute", data: { type: "Action.Submit", actions: [SUBMIT] } };
    expect(forbidden(card({ actions: [execute] }))).toEqual(["/actions/0"]);
  });

  it.each([
    "Action.Submit",
    "Action.ShowCard",
    "Action.ToggleVisibility",
    "Action.Execute",
    "Action.Http",
    "Action.ResetInputs",
    "Action.Popover",
    "Action.OpenUrlDialog",
    "Action.InsertImage",
    "Action.RunCommands",
    "action.submit",
    "openUrl",
    "OpenUri",
    "Action.OpenUrl ",
    "Action.OpenURLs",
    "${type}",
    "MyCoolAction",
    "",
  ])("may be of the type %j", (type) => {
    expect(forbidden(card({ actions: [{ ...OPEN, type }] }))).toEqual(["/actions/0"]);
  });

  it.each([[undefined], [null], [42], [["Action.OpenUrl"]], [{}]])(
    "may have %j instead of a type",
    (type) => {
      expect(forbidden(card({ actions: [{ ...OPEN, type }] }))).toEqual(["/actions/0"]);
    },
  );

  it.each([["Yes"], [null], [42], [true]])("may be %j instead of an object", (action) => {
    expect(forbidden(card({ actions: [action] }))).toEqual(["/actions/0"]);
  });

  it("may say its type twice, in two cases", () => {
    expect(forbidden(card({ actions: [{ ...OPEN, Type: "Action.Submit" }] }))).toEqual([
      "/actions/0",
    ]);
  });

  it("is none where the place is empty", () => {
    expect(forbidden(card({ selectAction: null, actions: null }))).toEqual([]);
  });

  it("is named in the message, unless its name is odd", () => {
    const [named] = inspectRules(card({ actions: [SUBMIT] }));
    expect(named?.message).toMatch(
      /^Outgoing webhooks support only actions that open a page, not Action\.Submit\./,
    );
    const [odd] = inspectRules(card({ actions: [{ type: "<at>all</at>" }] }));
    expect(odd?.message).toMatch(/not an action of another type\./);
  });
});

describe("openUrl in another spelling", () => {
  it.each([
    [card({ actions: [{ ...OPEN, type: "Action.OpenURL" }] }), "/actions/0"],
    [card({ selectAction: { ...OPEN, type: "action.openurl" } }), "/selectAction"],
    [card({ actions: [{ title: "x", url: OPEN.url, Type: "Action.OpenUrl" }] }), "/actions/0"],
    [{ title: "x", buttons: [{ type: "openURL", value: OPEN.url }] }, "/buttons/0"],
    [{ title: "x", tap: { type: "OpenUrl", value: OPEN.url } }, "/tap"],
  ])("has a finding of its own, with the right one: %#", (value, pointer) => {
    const [finding, ...others] = inspectRules(value);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "action-spelling", severity: "error" });
    expect(finding?.pointer).toBe(`/attachments/0/content${pointer}`);
    expect(finding?.message).toMatch(/"Action\.OpenUrl".*"openUrl"/);
  });

  it("does not hide what is inside", () => {
    const action = { ...OPEN, type: "Action.OpenURL", fallback: SUBMIT };
    expect(forbidden(card({ actions: [action] }))).toEqual(["/actions/0/fallback"]);
  });
});

describe("an action that is not openUrl in other cards", () => {
  const IM_BACK = { type: "imBack", title: "Yes", value: "yes" };
  const inCard = (contentType: string, content: object) => ({ contentType, content });
  const hero = (content: object) => inCard("application/vnd.microsoft.card.hero", content);
  const thumbnail = (c: object) => inCard("application/vnd.microsoft.card.thumbnail", c);
  const list = (content: object) => inCard("application/vnd.microsoft.teams.card.list", content);
  const connector = (content: object) =>
    inCard("application/vnd.microsoft.teams.card.o365connector", content);

  it.each([
    [hero({ buttons: [IM_BACK] }), ["/buttons/0"]],
    [hero({ tap: IM_BACK }), ["/tap"]],
    [hero({ Buttons: [IM_BACK], Tap: IM_BACK }), ["/Buttons/0", "/Tap"]],
    [thumbnail({ images: [{ url: "https://a.b/c.png", tap: IM_BACK }] }), ["/images/0/tap"]],
    [hero({ buttons: ["Yes"] }), ["/buttons/0"]],
    [hero({ buttons: [{ type: "Action.OpenUrl", url: "https://a.b/" }] }), ["/buttons/0"]],
    [list({ items: [{ type: "resultItem", tap: IM_BACK }] }), ["/items/0/tap"]],
    [list({ items: [], buttons: [IM_BACK] }), ["/buttons/0"]],
    [connector({ potentialAction: [{ "@type": "HttpPOST" }] }), ["/potentialAction/0"]],
    [
      connector({ sections: [{ potentialAction: [{ "@type": "ActionCard", actions: [{}] }] }] }),
      ["/sections/0/potentialAction/0", "/sections/0/potentialAction/0/actions/0"],
    ],
  ])("is found: %#", (attachment, pointers) => {
    expect(forbidden(attachment)).toEqual(pointers);
  });

  it("is none in a Hero card that opens pages", () => {
    const tap = { type: "openUrl", title: "Open", value: "https://example.com/" };
    expect(inspectRules(hero({ title: "x", tap, buttons: [tap] }))).toEqual([]);
  });

  it("is unproven in a connector card that opens pages", () => {
    const open = { "@type": "OpenUri", targets: [{ os: "default", uri: "https://example.com/" }] };
    const view = { "@type": "ViewAction", target: ["https://example.com/"] };
    const card = connector({ "@type": "MessageCard", potentialAction: [open, view] });
    expect(inspectRules(card).map(({ code, severity }) => [code, severity])).toEqual([
      ["action-unproven", "warning"],
      ["action-unproven", "warning"],
    ]);
  });
});

describe("an action where none is looked for", () => {
  const HERO = "application/vnd.microsoft.card.hero";
  const CONNECTOR = "application/vnd.microsoft.teams.card.o365connector";
  const IM_BACK = { type: "imBack", title: "x", value: "x" };

  it.each([
    [{ contentType: HERO, content: { title: "x", actions: [SUBMIT] } }, "/actions/0"],
    [{ contentType: HERO, content: { title: "x", selectAction: SUBMIT } }, "/selectAction"],
    [{ contentType: HERO, content: { body: [{ type: "X", inner: SUBMIT }] } }, "/body/0/inner"],
    [{ contentType: HERO, content: { onTap: IM_BACK } }, "/onTap"],
    [
      { contentType: HERO, content: { potentialAction: [{ "@type": "HttpPOST" }] } },
      "/potentialAction/0",
    ],
    [card({ buttons: [IM_BACK] }), "/buttons/0"],
    [card({ tap: { type: "invoke" } }), "/tap"],
    [card({ autoInvokeAction: { Type: "Action.Submit" } }), "/autoInvokeAction"],
    [body({ type: "TextBlock", text: "x", Type: "Action.Execute" }), "/body/0"],
    [body({ type: " action.submit " }), "/body/0"],
    [
      { contentType: CONNECTOR, content: { "@type": "MessageCard", foo: { "@type": "HttpPOST" } } },
      "/foo",
    ],
    [
      {
        contentType: CONNECTOR,
        content: { potentialAction: [{ "@type": "OpenUri", type: "HttpPOST", targets: [] }] },
      },
      "/potentialAction/0",
    ],
  ])("is found all the same: %#", (value, pointer) => {
    expect(forbidden(value)).toContain(pointer);
  });

  it.each(["actions", "buttons", "tap", "selectAction", "potentialAction"])(
    "is found in the field %s of the message itself",
    (key) => {
      const pointers = forbidden({ type: "message", text: "x", [key]: SUBMIT });
      expect(pointers).toEqual([`/${key}`]);
    },
  );

  it("is none where a type only looks like one", () => {
    const items = [
      { type: "resultItem", title: "call" },
      { type: "person" },
      { type: "invoke me" },
    ];
    expect(forbidden({ items })).toEqual([]);
  });
});
