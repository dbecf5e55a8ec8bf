import type { Activity } from "./activity.ts";
import { partsOf } from "./message-parts.ts";

/** A mention as an entity tells it: complete in 2017, gone since 2018. */
export interface MentionEntity {
  readonly id: string | undefined;
  readonly name: string;
}

/** Reads the mention entities of an activity; their inner fields are not checked by its type. */
export function mentionEntitiesOf(activity: Activity): MentionEntity[] {
  const mentions = activity.entities
    ?.filter(({ type }) => type === "mention")
    .map(({ mentioned, text }) => {
      const { id, name } = (mentioned ?? {}) as { id?: unknown; name?: unknown };
      const [part] = partsOf(typeof text === "string" ? text : "");
      return {
        id: typeof id === "string" ? id : undefined,
        name: part?.text ?? (typeof name === "string" ? name : ""),
      };
    });
  return mentions ?? [];
}
