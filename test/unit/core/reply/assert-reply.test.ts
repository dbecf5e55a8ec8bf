import * as teams from "@microsoft/teams.cards";
import { ActivityTypes, CardFactory, MessageFactory } from "botbuilder-core";
import { describe, expect, it } from "vitest";
import { assertReply, inspectReply, serializeReply, UsageError } from "../../../../src/index.ts";

const ADAPTIVE = "application/vnd.microsoft.card.adaptive";

/** The pointers at which a value is refused. */
function refusals(value: unknown): string[] {
  try {
    assertReply(value);
    return [];
  } catch (error) {
    if (!(error instanceof UsageError) || error.code !== "ERR_REPLY_INVALID") throw error;
    return (error.findings ?? [])
      .filter(({ severity }) => severity === "error")
      .map(({ pointer }) => pointer);
  }
}

describe("assertReply", () => {
  const designed = {
    type: "AdaptiveCard",
    version: "1.5",
    body: [{ type: "TextBlock", text: "Hi" }],
  };
  const attachment = { contentType: ADAPTIVE, content: designed };
  const wrapped = { type: "message", attachments: [attachment] };

  it.each([
    ["a message", wrapped],
    ["a message without its type", { attachments: [attachment] }],
    ["a list of attachments", [attachment]],
    ["an attachment", attachment],
    ["a bare card", designed],
    ["a list of bare cards", [designed]],
  ])("makes a reply of %s", (_, value) => {
    expect(assertReply(value)).toEqual(wrapped);
    expect(JSON.parse(serializeReply(assertReply(value)))).toEqual(wrapped);
  });

  it.each([
    [{ title: "Hi" }, "application/vnd.microsoft.card.hero"],
    [{ items: [] }, "application/vnd.microsoft.teams.card.list"],
    [{ "@type": "MessageCard", text: "Hi" }, "application/vnd.microsoft.teams.card.o365connector"],
  ])("tells a bare card by its fields: %j", (content, contentType) => {
    expect(assertReply(content)).toEqual({
      type: "message",
      attachments: [{ contentType, content }],
    });
  });

  it("gives a copy that later changes do not reach", () => {
    const value = structuredClone(designed);
    const reply = assertReply(value);
    value.body = [];
    expect(reply).toEqual(wrapped);
  });

  it("tells up to three faults in the message, and carries all of them and the warnings", () => {
    const submit = { type: "Action.Submit" };
    const value = { ...designed, version: "1.6", actions: [submit, submit, submit, submit] };
    try {
      assertReply(value);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: "ERR_REPLY_INVALID", findings: inspectReply(value) });
      const { message, findings } = error as UsageError;
      expect(findings).toHaveLength(5);
      expect(message).toMatch(
        /^\/attachments\/0\/content\/actions\/2: Outgoing webhooks support only/m,
      );
      expect(message).toMatch(/… and 1 more\.$/);
      expect(message).not.toContain("actions/3");
    }
  });

  it("says so at the root where there is no place to point to", () => {
    expect(() => assertReply("Hi")).toThrow("(root): The reply is a string, not a message");
  });

  it("lets warnings through", () => {
    expect(assertReply({ ...designed, version: "1.6" })).toMatchObject({ type: "message" });
  });

  it("takes the options, as serializeReply does", () => {
    const actions = [{ type: "Action.OpenUrl", title: "x", url: "msteams:/l/1" }];
    const options = { schemes: ["msteams"] };
    expect(refusals({ ...designed, actions })).toEqual(["/attachments/0/content/actions/0/url"]);
    const reply = assertReply({ ...designed, actions }, options);
    expect(() => serializeReply(reply)).toThrow(UsageError);
    expect(serializeReply(reply, options)).toContain("msteams:");
  });
});

describe("cards of @microsoft/teams.cards", () => {
  const card = (...actions: teams.Action[]) =>
    new teams.AdaptiveCard(new teams.TextBlock("Hi", { wrap: true })).withActions(...actions);

  it("pass where they only open pages", () => {
    const open = new teams.OpenUrlAction("https://example.com/", { title: "Open" });
    const reply = assertReply(card(open));
    expect(reply).toMatchObject({
      attachments: [{ contentType: ADAPTIVE, content: { actions: [{ type: "Action.OpenUrl" }] } }],
    });
    expect(inspectReply(card(open))).toEqual([]);
  });

  it.each([
    ["Submit", new teams.SubmitAction({ title: "x" })],
    ["Execute", new teams.ExecuteAction({ title: "x" })],
    ["ShowCard", new teams.ShowCardAction({ card: card() })],
    ["ToggleVisibility", new teams.ToggleVisibilityAction({ targetElements: ["x"] })],
    ["OpenUrlDialog", new teams.OpenUrlDialogAction({ url: "https://example.com/" })],
    ["ResetInputs", new teams.ResetInputsAction()],
  ])("are refused with %s", (_, action) => {
    expect(refusals(card(action as teams.Action))).toEqual(["/attachments/0/content/actions/0"]);
  });

  it("are refused for what hides in an element", () => {
    const icon = new teams.Icon("Rocket", { selectAction: new teams.SubmitAction() });
    expect(refusals(new teams.AdaptiveCard(icon))).toEqual([
      "/attachments/0/content/body/0/selectAction",
    ]);
    const input = new teams.TextInput({ id: "x" });
    expect(refusals(new teams.AdaptiveCard(input))).toEqual(["/attachments/0/content/body/0"]);
  });
});

describe("cards of botbuilder", () => {
  const open = { type: "openUrl", title: "Open", value: "https://example.com/" };

  it("pass where they only open pages", () => {
    const hero = CardFactory.heroCard("Title", "Text", ["https://example.com/a.png"], [open]);
    const thumbnail = CardFactory.thumbnailCard("Title", [{ url: "https://example.com/a.png" }]);
    expect(refusals(hero)).toEqual([]);
    expect(refusals(MessageFactory.attachment(hero, "Look"))).toEqual([]);
    expect(refusals(MessageFactory.carousel([hero, thumbnail]))).toEqual([]);
    expect(refusals(MessageFactory.text("Hi"))).toEqual([]);
    expect(assertReply(MessageFactory.list([hero]))).toMatchObject({
      type: ActivityTypes.Message,
      attachmentLayout: "list",
    });
  });

  it("are refused for strings as buttons, which become imBack", () => {
    expect(refusals(CardFactory.heroCard("Title", [], ["Yes", "No"]))).toEqual([
      "/attachments/0/content/buttons/0",
      "/attachments/0/content/buttons/1",
    ]);
  });

  it.each([
    [
      "receipt",
      CardFactory.receiptCard({ title: "x", facts: [], items: [], buttons: [] } as never),
    ],
    ["sign-in", CardFactory.signinCard("Sign in", "https://example.com/", "x")],
    ["OAuth", CardFactory.oauthCard("x", "Sign in")],
    ["animation", CardFactory.animationCard("x", ["https://example.com/a.gif"])],
  ])("of the kind %s are refused whole", (_, card) => {
    expect(refusals(card)).toEqual(["/attachments/0"]);
  });

  it("are refused with suggested actions", () => {
    expect(refusals(MessageFactory.suggestedActions(["Yes"], "Sure?"))).toEqual([
      "/suggestedActions",
    ]);
  });
});
