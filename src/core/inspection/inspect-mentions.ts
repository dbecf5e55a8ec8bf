import {
  childPath,
  type Inspection,
  isJsonObject,
  type JsonObject,
  type Path,
} from "./inspection.ts";

/** Inspects the mentions in the text of a message, and the entities beside it. */
export function inspectMentions(
  text: string,
  entities: unknown,
  path: Path,
  inspection: Inspection,
): void {
  const place = "not in the text of the message";
  const where = childPath("entities", path);
  inspectEntities(entities, (mention) => text.includes(mention), place, where, inspection);
  inspectWritten(text, "text", path, inspection);
}

/** Inspects the entities of an Adaptive Card, and keeps whom they mean for the texts of the card. */
export function inspectCardMentions(card: JsonObject, path: Path, inspection: Inspection): void {
  const { msteams } = card;
  const entities = isJsonObject(msteams) ? msteams["entities"] : undefined;
  let written: ReadonlySet<string> | undefined;
  const isWritten = (mention: string) => {
    written ??= listWritten({ ...card, msteams: undefined });
    return written.has(mention);
  };
  const place = "in no TextBlock or FactSet of the card";
  const where = childPath("entities", childPath("msteams", path));
  inspectEntities(entities, isWritten, place, where, inspection);
}

/** Reports entities whose mention is not written, and keeps the texts of all mentions. */
function inspectEntities(
  entities: unknown,
  isWritten: (mention: string) => boolean,
  place: string,
  path: Path,
  inspection: Inspection,
): void {
  const meant = new Set<unknown>();
  inspection.meant = meant;
  for (const [index, entity] of Array.isArray(entities) ? entities.entries() : []) {
    if (!isJsonObject(entity) || entity["type"] !== "mention") continue;
    const { text } = entity;
    meant.add(text);
    if (typeof text === "string" && isWritten(text)) continue;
    const detail = `The text of this mention is ${place}.`;
    inspection.report("mention-broken", childPath(index, path), detail);
  }
}

const matchMentions = (text: string): readonly string[] =>
  text.match(/<at>[^<]{0,400}<\/at>/g) ?? [];

/** Reports a text that mentions somebody whom no entity means. */
export function inspectWritten(
  text: string,
  key: string,
  parent: Path,
  inspection: Inspection,
): void {
  if (!text.includes("<")) return;
  if (matchMentions(text).every((mention) => inspection.meant.has(mention))) return;
  const detail = "The text has <at>…</at> without an entity that says who is meant.";
  inspection.report("mention-broken", childPath(key, parent), detail);
}

/** Lists the mentions in the texts of TextBlocks and facts. */
function listWritten(card: JsonObject): ReadonlySet<string> {
  const written = new Set<string>();
  const pending: unknown[] = [card];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== "string") pending.push(inner);
      else if (key === "text" || key === "title" || key === "value") {
        for (const mention of matchMentions(inner)) written.add(mention);
      }
    }
  }
  return written;
}
