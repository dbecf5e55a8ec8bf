import {
  childPath,
  type Inspection,
  isJsonObject,
  type JsonObject,
  type Path,
} from "./inspection.ts";

const WITHOUT_ENTITY = "The text has <at>…</at> without an entity that says who is meant.";

/** Inspects the mentions in the text of a message. */
export function inspectMentions(message: JsonObject, path: Path, inspection: Inspection): void {
  const { text, entities } = message;
  if (typeof text !== "string") return;
  const place = "not in the text of the message";
  const where = childPath("entities", path);
  const meant = inspectEntities(
    entities,
    (mention) => text.includes(mention),
    place,
    where,
    inspection,
  );
  inspectWritten(text, meant, "text", path, inspection);
}

/** Inspects the entities of an Adaptive Card, and keeps whom they mean for {@link inspectCardText}. */
export function inspectCardMentions(card: JsonObject, path: Path, inspection: Inspection): void {
  const { msteams, ...rest } = card;
  const entities = isJsonObject(msteams) ? msteams["entities"] : undefined;
  let written: ReadonlySet<string> | undefined;
  const isWritten = (mention: string) => {
    written ??= listWritten(rest);
    return written.has(mention);
  };
  const place = "in no TextBlock or FactSet of the card";
  const where = childPath("entities", childPath("msteams", path));
  inspection.meant = inspectEntities(entities, isWritten, place, where, inspection);
}

/** Inspects a text of an Adaptive Card in which Teams looks for mentions. */
export function inspectCardText(text: string, key: string, parent: Path, inspection: Inspection) {
  inspectWritten(text, inspection.meant, key, parent, inspection);
}

/** Reports entities whose mention is not written, and returns the texts of all mentions. */
function inspectEntities(
  entities: unknown,
  isWritten: (mention: string) => boolean,
  place: string,
  path: Path,
  inspection: Inspection,
): ReadonlySet<unknown> {
  const meant = new Set<unknown>();
  for (const [index, entity] of Array.isArray(entities) ? entities.entries() : []) {
    if (!isJsonObject(entity) || entity["type"] !== "mention") continue;
    const { text } = entity;
    meant.add(text);
    if (typeof text === "string" && isWritten(text)) continue;
    const detail = `The text of this mention is ${place}.`;
    inspection.report("mention-broken", childPath(index, path), detail);
  }
  return meant;
}

const matchMentions = (text: string): readonly string[] =>
  text.match(/<at>[^<]{0,400}<\/at>/g) ?? [];

/** Reports a text that mentions somebody whom no entity means. */
function inspectWritten(
  text: string,
  meant: ReadonlySet<unknown>,
  key: string,
  parent: Path,
  inspection: Inspection,
): void {
  if (!text.includes("<at>") || matchMentions(text).every((mention) => meant.has(mention))) return;
  inspection.report("mention-broken", childPath(key, parent), WITHOUT_ENTITY);
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
