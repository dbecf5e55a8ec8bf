import type { Activity } from "./activity.ts";
import { mentionEntitiesOf } from "./mention-entities.ts";
import type { MessagePart } from "./message-parts.ts";

/**
 * What may be said about the outgoing webhook itself when a message is read.
 *
 * @example
 * ```ts
 * import { type Activity, commandText, type MentionOptions } from "teams-outgoing-webhook";
 *
 * const options: MentionOptions = { name: "Deploybot" };
 * const read = (activity: Activity) => commandText(activity, options);
 * ```
 */
export interface MentionOptions {
  /**
   * The name that the webhook was given in Teams; case does not matter. Needed where somebody may
   * mention a colleague before the webhook, and to find it as plain text, as it came in 2017.
   */
  readonly name?: string | undefined;
}

/**
 * Leaves out the webhook itself, which nothing in an activity marks since 2018: the mentions of the
 * given name, or the name as plain text before all else, or else the mentions of the first name that
 * no entity shows to be a person's.
 */
export function omitWebhook(
  activity: Activity,
  parts: readonly MessagePart[],
  options: MentionOptions | undefined,
): MessagePart[] {
  const name = options?.name;
  if (typeof name === "string") {
    const rest = omitMentions(parts, name);
    if (rest.length < parts.length) return rest;
    const plain = omitPlainName(parts, name);
    if (plain) return plain;
  }
  const people = new Set(
    mentionEntitiesOf(activity)
      .filter(({ id }) => !id?.startsWith("28:"))
      .map((entity) => comparable(entity.name)),
  );
  const first = parts.find(({ kind, text }) => kind === "mention" && !people.has(comparable(text)));
  return first ? omitMentions(parts, first.text) : [...parts];
}

function omitMentions(parts: readonly MessagePart[], name: string): MessagePart[] {
  const wanted = comparable(name);
  const rest: MessagePart[] = [];
  let omitted = false;
  for (const part of parts) {
    if (part.kind === "mention" && comparable(part.text) === wanted) {
      omitted = true;
      continue;
    }
    // With a mention goes the space on one of its sides.
    const isSpaced = omitted && rest.at(-1)?.text.match(/\s$/);
    rest.push(isSpaced ? { ...part, text: part.text.trimStart() } : part);
    omitted = false;
  }
  return rest;
}

function omitPlainName(parts: readonly MessagePart[], name: string): MessagePart[] | undefined {
  const [first, ...rest] = parts;
  if (first?.kind !== "text" || name.trim() === "") return undefined;
  const text = first.text.trimStart();
  const tail = text.slice(name.trim().length);
  const isName = comparable(text.slice(0, name.trim().length)) === comparable(name);
  return isName && !/^[\p{L}\p{N}_]/u.test(tail) ? [{ ...first, text: tail }, ...rest] : undefined;
}

/** What two spellings of one name have in common. */
export const comparable = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();
