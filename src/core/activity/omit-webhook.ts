import type { Activity } from "./activity.ts";
import { joinParts, type MessagePart } from "./part-writer.ts";
import { readText } from "./read-markup.ts";
import { normalizeName } from "./read-message.ts";

/** What you can say about the outgoing webhook itself when you read a message. */
export interface MentionOptions {
  /**
   * The name of the webhook in Teams, in any case. Pass it if people may mention a colleague before
   * the webhook. The name also finds the webhook as plain text, which is how it came in 2017.
   */
  readonly name?: string | undefined;
}

/**
 * Leaves out the mentions of the webhook, which no entity marks since 2018: those of the given name,
 * or that name as plain text in front, or else those of the first name that is not a person's
 * according to the entities.
 */
export function omitWebhook(
  activity: Activity,
  parts: readonly MessagePart[],
  options: MentionOptions | undefined,
): readonly MessagePart[] {
  const name = options?.name;
  if (typeof name === "string") {
    const rest = omitMentions(parts, name);
    if (rest.length < parts.length) return rest;
    const plain = omitPlainName(parts, name);
    if (plain) return plain;
  }
  const people = new Set(
    readMentionEntities(activity)
      .filter(({ id }) => !id?.startsWith("28:"))
      .map((entity) => normalizeName(entity.name)),
  );
  const first = parts.find(
    ({ kind, text }) => kind === "mention" && !people.has(normalizeName(text)),
  );
  return first ? omitMentions(parts, first.text) : parts;
}

function omitMentions(parts: readonly MessagePart[], name: string): MessagePart[] {
  const wanted = normalizeName(name);
  const rest: MessagePart[] = [];
  let isOmitted = false;
  for (const part of parts) {
    if (part.kind === "mention" && (part.text === name || normalizeName(part.text) === wanted)) {
      isOmitted = true;
      continue;
    }
    let { kind, text } = part;
    if (isOmitted && kind === "text") text = omitPunctuation(text);
    // With a mention goes the space on one of its sides.
    if (isOmitted && /\s/.test(rest.at(-1)?.text.at(-1) ?? "")) text = text.trimStart();
    rest.push({ kind, text });
    isOmitted = false;
  }
  return rest;
}

/** "@Deploybot, status" and "@Deploybot: status" say "status". A dash may begin an option. */
const omitPunctuation = (text: string): string => (/^[,:;]/.test(text) ? text.slice(1) : text);

function omitPlainName(parts: readonly MessagePart[], name: string): MessagePart[] | undefined {
  const [first, ...rest] = parts;
  if (first?.kind !== "text" || name.trim() === "") return undefined;
  const text = first.text.trimStart();
  const tail = text.slice(name.trim().length);
  const isName = normalizeName(text.slice(0, name.trim().length)) === normalizeName(name);
  if (!isName || /^[\p{L}\p{N}_]/u.test(tail)) return undefined;
  return [{ kind: "text", text: omitPunctuation(tail) }, ...rest];
}

/** A mention as an entity describes it. Teams has sent none since 2018. */
export interface MentionedAccount {
  readonly id: string | undefined;
  readonly name: string;
}

export function readMentionEntities(activity: Activity): MentionedAccount[] {
  const mentions = activity.entities?.filter(({ type }) => type === "mention") ?? [];
  return mentions.map(({ mentioned, text }) => {
    // The type of an activity does not check what is inside entities.
    const { id, name } = (mentioned ?? {}) as { id?: unknown; name?: unknown };
    const written = typeof text === "string" ? joinParts(readText(text).parts) : "";
    return {
      id: typeof id === "string" ? id : undefined,
      name: written || (typeof name === "string" ? name : ""),
    };
  });
}
