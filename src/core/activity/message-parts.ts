import { decodeEntities } from "./decode-entities.ts";

/** A stretch of a message: what somebody typed, or whom they mentioned. */
export interface MessagePart {
  readonly kind: "text" | "mention";
  readonly text: string;
}

// A tag may hold ">" in quotes, but never "<": so every try ends at the next "<". The name takes all
// its letters at once, and none is tried again as an attribute: time is linear.
const TAG = /<(\/?)([a-z][a-z0-9]*)(?![a-z0-9])((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>/gi;

// What is left of a tag before another one: with what follows that, it would make a tag again.
const OPEN_TAG = /<(?=[</a-z]|$)/gi;

const ALTERNATIVE = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

const LINE_ENDING_TAGS = new Set(["br", "/p", "/div", "/li"]);

/**
 * Takes the markup of a message apart: `<at>name</at>` becomes a mention, a picture its alternative
 * text, a line-ending tag a line end; other tags vanish and entities are decoded.
 *
 * Emoji came as `<at><img alt="🍺"></at>` in 2019: an `<at>` around a picture is text.
 */
export function partsOf(message: string): MessagePart[] {
  const parts: MessagePart[] = [];
  let text = "";
  let isMention = false;
  const end = (kind: MessagePart["kind"]) => {
    if (text !== "") parts.push({ kind, text });
    text = "";
    isMention = false;
  };

  let position = 0;
  for (const tag of message.matchAll(TAG)) {
    text += decodeEntities(message.slice(position, tag.index).replace(OPEN_TAG, ""));
    position = tag.index + tag[0].length;

    const name = `${tag[1]}${tag[2]}`.toLowerCase();
    if (name === "at") {
      end("text");
      isMention = true;
    } else if (name === "/at") {
      end(isMention && text.trim() !== "" ? "mention" : "text");
    } else if (name === "img") {
      const [, double, single] = ALTERNATIVE.exec(tag[3] as string) ?? [];
      text += decodeEntities(double ?? single ?? "");
      isMention = false;
    } else if (LINE_ENDING_TAGS.has(name)) {
      text += "\n";
    }
  }
  text += decodeEntities(message.slice(position));
  end("text");
  return parts;
}
