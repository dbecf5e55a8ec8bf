import {
  adaptiveCard,
  badge,
  cardReply,
  codeBlock,
  column,
  columnSet,
  openUrl,
  textBlock,
} from "teams-outgoing-webhook";

export const reply = cardReply(
  adaptiveCard({
    body: [
      columnSet([
        column([
          textBlock("Build 8 of web", { size: "large", weight: "bolder", style: "heading" }),
        ]),
        column(
          [
            badge("failed", {
              style: "attention",
              fallback: textBlock("failed", { color: "attention", weight: "bolder" }),
            }),
          ],
          { width: "auto", verticalContentAlignment: "center" },
        ),
      ]),
      textBlock("2 of 1,155 tests failed on **main**, after a commit of Ann Roe.", { wrap: true }),
      codeBlock("checkout.test.ts:41\nexpected 200, got 502", { language: "plainText" }),
    ],
    actions: [
      openUrl("Open the log", "https://ci.example.com/builds/8/log"),
      openUrl("See the commit", "https://git.example.com/web/commit/4f1c2d9"),
    ],
  }),
);
