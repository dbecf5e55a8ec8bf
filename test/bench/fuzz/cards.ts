import fc from "fast-check";

/** Part of the title of every action that must be found, and of no other. */
export const PLANTED = "planted";

const OPEN = { type: "Action.OpenUrl", title: "Open", url: "https://example.com/" };

/** Every forbidden type of action, of all families, and types that only look allowed. */
const PREFIXED = [
  ..."Submit ShowCard ToggleVisibility Execute Http ResetInputs Popover OpenUrlDialog".split(" "),
  ..."InsertImage RunCommands Overflow OpenUrls Future".split(" "),
].flatMap((name) => [`Action.${name}`, `action.${name.toLowerCase()}`]);
const UNPREFIXED = [
  ..."imBack messageBack invoke signin postBack playAudio showImage downloadFile call".split(" "),
  ..."MyCoolAction openUrlDialog OpenUri HttpPOST".split(" "),
];

type Json = fc.Arbitrary<unknown>;
const list = (item: Json, maxLength = 2) => fc.array(item, { maxLength });
const record = (fields: Record<string, Json>) => fc.record(fields) as Json;
const is = fc.constant;
const text = fc.constantFrom("Hello", "**bold**", "1 < 2", "a.b");

/** Some receivers ignore the case of keys, so a position counts in any case. */
const inAnyCase = (key: string) => fc.constantFrom(key, key, key.toUpperCase(), key.toLowerCase());

/** Adds a field under its key, in any case, to the other fields. */
const holding = (fields: Record<string, unknown>, key: string, value: Json): Json =>
  fc.tuple(inAnyCase(key), value).map(([spelled, held]) => ({ ...fields, [spelled]: held }));

/** Data of an action. It may look like a card, but nothing runs it. */
const payload = is({ type: "Action.Submit", actions: [{ type: "Action.Execute" }] });

const { element, action, reaction, anywhere } = fc.letrec<{
  element: unknown;
  action: unknown;
  reaction: unknown;
  anywhere: unknown;
  forbidden: unknown;
  inside: object;
}>((tie) => {
  const elements = list(tie("element"));
  const actions = list(tie("action"));
  const host = (type: string, fields: Record<string, Json> = {}) =>
    fc
      .tuple(record(fields), holding({}, "selectAction", tie("action")))
      .map(([inner, held]) => ({ type, ...(inner as object), ...(held as object) }));
  const inList = (type: string, key: string, item: Json) =>
    list(item).map((items) => ({ type, [key]: items }));
  const box = record({ items: elements, selectAction: tie("action") });
  return {
    // §1.2 of the positions that an Adaptive Card has, and those that unknown elements may bring.
    element: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      text.map((words) => ({ type: "TextBlock", text: words })),
      holding({ type: "ActionSet" }, "actions", actions),
      host("Container", { items: elements }),
      host("Image", { url: is("https://example.com/a.png") }),
      host("Icon"),
      host("CompoundButton"),
      inList("ColumnSet", "columns", box),
      host("ColumnSet", { columns: list(box) }),
      inList("ImageSet", "images", host("Image")),
      inList(
        "RichTextBlock",
        "inlines",
        fc.oneof(text, host("TextRun"), host("IconRun"), host("ImageRun")),
      ),
      inList("Table", "rows", record({ cells: list(box) })),
      inList("Carousel", "pages", box),
      inList("TabSet", "pages", record({ items: elements, type: is("TabPage") })),
      inList("Accordion", "pages", record({ items: elements })),
      record({ type: is("Future"), fallback: tie("element") }),
      record({ type: is("Future"), parts: record({ deep: list(tie("anywhere")) }) }),
      tie("anywhere"),
    ),
    // In a position, only one type is allowed.
    action: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      is(OPEN),
      tie("forbidden"),
      fc.tuple(tie("inside"), is(OPEN)).map(([inside, open]) => ({ ...inside, ...open })),
    ),
    // Allowed and forbidden actions can both contain more.
    inside: fc.record(
      {
        menuActions: actions,
        fallback: tie("action"),
        card: record({ type: is("AdaptiveCard"), actions, body: elements }),
        content: tie("element"),
        data: payload,
      },
      { requiredKeys: [] },
    ),
    forbidden: fc
      .tuple(
        fc.constantFrom<unknown>(
          ...PREFIXED,
          ...UNPREFIXED,
          undefined,
          null,
          42,
          "",
          "Action.OpenUrl ",
        ),
        tie("inside"),
      )
      .map(([type, inside]) => ({ ...inside, title: PLANTED, type })),
    // Any reaction of an input runs, so even the allowed type is forbidden there.
    reaction: fc
      .oneof(is(OPEN), tie("forbidden"))
      .map((action) => ({ ...(action as object), title: PLANTED })),
    // Elsewhere, the type identifies an action.
    anywhere: fc
      .tuple(fc.constantFrom(...PREFIXED), tie("inside"))
      .map(([type, inside]) => ({ ...inside, title: PLANTED, type })),
  };
});

const input = fc
  .record({ valueChangedAction: reaction, inlineAction: action }, { requiredKeys: [] })
  .map((fields) => ({ type: "Input.Text", title: PLANTED, ...fields }));

/** The fields of a card that call a bot. */
const calling = fc.record(
  {
    refresh: is({ title: PLANTED }),
    authentication: is({ title: PLANTED }),
  },
  { requiredKeys: [] },
);

export const adaptiveCard: Json = fc
  .tuple(
    fc.record(
      {
        body: list(fc.oneof({ weight: 8, arbitrary: element }, { weight: 1, arbitrary: input }), 3),
        actions: list(action, 3),
        selectAction: action,
        fallback: element,
        references: list(
          record({ type: is("AdaptiveCardReference"), content: record({ actions: list(action) }) }),
          1,
        ),
        autoInvokeAction: anywhere,
      },
      { requiredKeys: [] },
    ),
    calling,
  )
  .map(([fields, calls]) => ({ type: "AdaptiveCard", version: "1.5", ...fields, ...calls }));

const cardAction = fc.oneof(
  is({ type: "openUrl", title: "Open", value: "https://example.com/" }),
  fc
    .constantFrom<unknown>(...UNPREFIXED, ...PREFIXED, "Action.OpenUrl", undefined, 7)
    .map((type) => ({ type, title: PLANTED, value: "x", channelData: { type: "imBack" } })),
);
const withTap = holding({ title: "x" }, "tap", cardAction);

export const pictureCard: Json = fc
  .tuple(holding({ title: "x" }, "buttons", list(cardAction)), withTap, list(withTap))
  .map(([buttons, tap, images]) => ({ ...(buttons as object), ...(tap as object), images }));

export const listCard: Json = fc
  .tuple(holding({ title: "x" }, "buttons", list(cardAction)), list(withTap))
  .map(([buttons, items]) => ({ ...(buttons as object), items }));

const connectorAction = (inner?: Json): Json =>
  fc
    .tuple(
      fc.constantFrom("HttpPOST", "ActionCard", "InvokeAddInCommand", "openUrl", "Action.Submit"),
      inner ? list(inner) : is([]),
    )
    .map(([type, actions]) => ({ "@type": type, title: PLANTED, actions }));

export const connectorCard: Json = fc
  .tuple(
    holding(
      { "@type": "MessageCard" },
      "potentialAction",
      list(connectorAction(connectorAction())),
    ),
    list(holding({ title: "x" }, "potentialAction", list(connectorAction()))),
  )
  .map(([card, sections]) => ({ ...(card as object), sections }));
