/** A stretch of a message: what somebody typed, whom they mentioned, or what a picture stands for. */
export interface MessagePart {
  readonly kind: "text" | "mention" | "picture";
  readonly text: string;
}

export const joinParts = (parts: readonly MessagePart[]): string =>
  parts.map(({ text }) => text).join("");

/** Writes no-break spaces as spaces and every line end as "\n", with nothing blank around. */
export const tidyText = (text: string): string =>
  text
    .replace(/\u00a0/g, " ")
    .replace(/\r\n?/g, "\n")
    .trim()
    // A no-break space keeps an empty line open.
    .replace(/^ $/gm, "");

/** Collects parts, and knows where a line begins. */
export interface PartWriter {
  readonly parts: MessagePart[];
  /** Adds text that is not empty. */
  write(text: string, isVerbatim: boolean): void;
  endLine(): void;
  /** Ends the line, unless it is empty. */
  beginLine(): void;
  beginCell(): void;
  endPart(kind: MessagePart["kind"]): void;
}

/** In HTML all white space is one space. In `text` it stays as it was typed. */
export function createPartWriter(isHtml: boolean): PartWriter {
  const parts: MessagePart[] = [];
  let chunks: string[] = [];
  let isEmptyLine = true;
  let isSpaceDue = false;
  let isAfterSpace = false;

  function add(words: string) {
    if (isSpaceDue && !isEmptyLine && !isAfterSpace) chunks.push(" ");
    chunks.push(words);
    isEmptyLine = words.endsWith("\n");
    isSpaceDue = false;
    isAfterSpace = false;
  }

  function addSpace(space: string) {
    if (isEmptyLine) return;
    chunks.push(space);
    isSpaceDue = false;
    isAfterSpace = true;
  }

  function endLine() {
    chunks.push("\n");
    isEmptyLine = true;
    isSpaceDue = false;
  }

  return {
    parts,
    write(added, isVerbatim) {
      if (!isHtml || isVerbatim) {
        add(added);
        return;
      }
      const spaced = collapseSpace(added);
      const start = spaced.startsWith(" ") ? 1 : 0;
      const end = spaced.endsWith(" ") ? spaced.length - 1 : spaced.length;
      if (start === 1) isSpaceDue = true;
      if (start < end) add(spaced.slice(start, end));
      if (end < spaced.length) isSpaceDue = true;
    },
    endLine,
    beginLine() {
      if (!isEmptyLine) endLine();
    },
    beginCell() {
      addSpace("\t");
    },
    endPart(kind) {
      if (kind === "text" && isSpaceDue && !isAfterSpace) addSpace(" ");
      if (chunks.length === 0) return;
      const text = chunks.length === 1 ? (chunks[0] as string) : chunks.join("");
      chunks = [];
      parts.push({ kind: kind === "mention" && text.trim() === "" ? "text" : kind, text });
    },
  };
}

function collapseSpace(text: string): string {
  if (isCollapsed(text)) return text;
  // Bounded, since V8 keeps a stack for longer repetitions, which can overflow.
  let spaced = text.replace(/[ \t\n\f\r]{2,1000}|[\t\n\f\r]/g, " ");
  while (spaced.includes("  ")) spaced = spaced.replace(/ {2,1000}/g, " ");
  return spaced;
}

/** A loop, because most texts are short, and a regular expression takes longer to begin. */
function isCollapsed(text: string): boolean {
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x09 && code <= 0x0d) || (code === 0x20 && previous === code)) return false;
    previous = code;
  }
  return true;
}
