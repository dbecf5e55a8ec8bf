import {
  ADAPTIVE_CARD,
  CONNECTOR_CARD,
  HERO_CARD,
  LIST_CARD,
  THUMBNAIL_CARD,
} from "../card/content-type.ts";
import { visitAdaptiveCard } from "./inspect-adaptive-card.ts";
import { visitBotCard } from "./inspect-bot-card.ts";
import { visitConnectorCard } from "./inspect-connector-card.ts";
import { inspectImage } from "./inspect-url.ts";
import {
  childPath,
  type Inspection,
  isAbsent,
  isJsonObject,
  lowerCase,
  type Path,
  skim,
  type Visitor,
} from "./inspection.ts";

const VISITORS = /* @__PURE__ */ new Map<unknown, Visitor>([
  [ADAPTIVE_CARD, visitAdaptiveCard],
  [HERO_CARD, visitBotCard],
  [THUMBNAIL_CARD, visitBotCard],
  [LIST_CARD, visitBotCard],
  [CONNECTOR_CARD, visitConnectorCard],
]);

/** Visits an attachment: a card of a kind that Teams takes. Refuses all others. */
export const visitAttachment: Visitor = (attachment, path, inspection) => {
  if (!isJsonObject(attachment)) {
    const detail = "An attachment has to be an object, not a list.";
    inspection.report("attachment-unsupported", path, detail);
    skim(attachment, path, inspection);
    return;
  }
  const keys = Object.keys(attachment);
  const { contentType, content } = attachment;
  const hasOneType = keys.filter((key) => lowerCase(key) === "contenttype").length === 1;
  const isPicture = typeof contentType === "string" && /^image\//i.test(contentType);
  if (hasOneType && isPicture && isAbsent(content)) {
    inspection.report("attachment-unproven", path);
    const urls = keys.filter((key) => lowerCase(key) === "contenturl");
    for (const key of urls.length > 0 ? urls : ["contentUrl"]) {
      inspectImage(attachment[key], childPath(key, path), inspection);
    }
    skim(attachment, path, inspection);
    return;
  }
  const visitor = VISITORS.get(contentType);
  if (!visitor || !hasOneType) {
    inspection.report("attachment-unsupported", path, describeContentType(contentType));
    skim(attachment, path, inspection);
    return;
  }
  let hasContent = false;
  for (const key of keys) {
    if (lowerCase(key) === "content") {
      hasContent = true;
      visitCard(attachment[key], key, path, inspection, visitor);
    } else {
      inspection.visit(attachment[key], key, path, skim);
    }
  }
  if (!hasContent) inspection.report("card-invalid", path, "The attachment has no content.");
};

/** Visits a card that may also be held as a JSON string. */
export function visitCard(
  content: unknown,
  key: string,
  parent: Path,
  inspection: Inspection,
  visitor: Visitor,
): void {
  if (typeof content !== "string") {
    if (!isJsonObject(content)) inspection.report("card-invalid", childPath(key, parent));
    inspection.visit(content, key, parent, isJsonObject(content) ? visitor : skim);
    return;
  }
  const card = parseCardText(content);
  if (!isJsonObject(card)) {
    const code = card === undefined ? "card-unparsable" : "card-invalid";
    inspection.report(code, childPath(key, parent));
    return;
  }
  if (hasDuplicateKeys(content, card)) {
    const detail =
      "The card is a JSON string in which one object has the same key twice, and clients differ in which one they read.";
    inspection.report("card-unparsable", childPath(key, parent), detail);
  }
  inspection.visit(card, { inJsonString: key }, parent, visitor);
}

function parseCardText(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Tells whether an object in a JSON text has a key twice, of which a parser keeps only the last. */
function hasDuplicateKeys(json: string, parsed: unknown): boolean {
  let kept = 0;
  const pending = [parsed];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== "object" || value === null) continue;
    const inner = Object.values(value);
    if (!Array.isArray(value)) kept += inner.length;
    for (const item of inner) pending.push(item);
  }
  return countKeys(json) !== kept;
}

/** Counts the keys in a JSON text: outside strings, a colon follows each key and nothing else. */
function countKeys(json: string): number {
  let count = 0;
  for (let index = 0; index < json.length; index++) {
    const character = json[index];
    if (character === ":") count++;
    if (character === '"') index = findStringEnd(json, index + 1);
  }
  return count;
}

/** Finds the quote that ends a string in valid JSON. */
export function findStringEnd(json: string, start: number): number {
  let index = start;
  while (json[index] !== '"') index += json[index] === "\\" ? 2 : 1;
  return index;
}

function describeContentType(contentType: unknown): string | undefined {
  if (typeof contentType !== "string") return "The attachment has no contentType.";
  const [, kind] =
    /^application\/vnd\.microsoft\.(?:teams\.)?card\.([\w.]{1,30})$/i.exec(contentType) ?? [];
  return kind && `Teams does not take a card of the kind "${kind}" from an outgoing webhook.`;
}
