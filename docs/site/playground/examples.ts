import { reply as buildResult } from "../../examples/cards/build-result.ts";
import { reply as carousel } from "../../examples/cards/carousel.ts";
import { reply as hero } from "../../examples/cards/hero.ts";
import { reply as list } from "../../examples/cards/list.ts";
import { reply as table } from "../../examples/cards/table.ts";

/** A card with the most common mistakes. */
const mistakes = {
  type: "AdaptiveCard",
  version: "1.6",
  body: [
    { type: "TextBlock", text: "Deploy **build 7**?", wrap: true },
    { type: "Input.Text", id: "comment", label: "Why" },
    { type: "Image", url: "/chart.png", altText: "Failures per day" },
  ],
  actions: [
    { type: "Action.Submit", title: "Deploy" },
    { type: "Action.OpenUrl", title: "Open the log", url: "https://ci.example.com/builds/7/log" },
  ],
};

/** Example replies, by the name that the page shows. */
export const EXAMPLES: Readonly<Record<string, object>> = {
  "build result": buildResult,
  "hero card": hero,
  "list card": list,
  table,
  carousel,
  "card with mistakes": mistakes,
  "text only": { type: "message", text: "**Build 7** is green: [log](https://ci.example.com/7)" },
};
