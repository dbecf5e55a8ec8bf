import type { Paint } from "../paint.ts";
import { type Fields, listOf } from "./fields.ts";
import { pictureOf, renderButtons } from "./render-adaptive-card.ts";
import { renderText } from "./render-text.ts";

/** Draws a Hero, Thumbnail, List or connector card as lines. */
export const renderBotCard = (card: Fields, paint: Paint): string[] => [
  ...listOf(card["images"]).map((image) => pictureOf(image, paint)),
  ...renderText(card["title"], paint).map(paint.bold),
  ...renderText(card["subtitle"], paint).map(paint.dim),
  ...renderText(card["text"], paint),
  ...listOf(card["items"]).flatMap((item) => renderItem(item, paint)),
  ...renderButtons(card["buttons"], paint),
];

const renderItem = ({ title, subtitle }: Fields, paint: Paint): string[] => [
  ...renderText(title, paint).map((line) => `• ${line}`),
  ...renderText(subtitle, paint).map((line) => `  ${paint.dim(line)}`),
];
