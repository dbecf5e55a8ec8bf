import { assertForReply } from "../argument.ts";
import type { MentionEntity, OutgoingMention } from "../card/mention.ts";
import { UsageError } from "../usage-error.ts";

/** A reply of text alone. */
export interface TextReply {
  /** Always `"message"`. */
  readonly type: "message";
  /** What Teams shows. Never empty: Teams refuses a reply without text. */
  readonly text: string;
  /** How Teams reads the text; as Markdown where it is left out. */
  readonly textFormat?: TextFormat;
  /** Whom mentions in the text mean. */
  readonly entities?: readonly MentionEntity[];
}

/**
 * How Teams reads the text of a reply: as Markdown, as it stands, or as a little HTML.
 *
 * `"extendedmarkdown"` is known to Microsoft's SDK for bots, and not documented for outgoing webhooks.
 *
 * In text messages Teams shows bold, italic, preformatted, quotes and links; no headings, tables or
 * pictures ({@link https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages | Microsoft's page}).
 */
export type TextFormat = "markdown" | "plain" | "xml" | "extendedmarkdown";

/** How a text reply is to be read. */
export interface TextReplyOptions {
  /** Markdown where it is left out, as Teams reads a text that says nothing. */
  readonly textFormat?: TextFormat | undefined;
  /** Who is mentioned in the text, made with {@link mention}. */
  readonly mentions?: readonly OutgoingMention[] | undefined;
}

const TEXT_FORMATS: ReadonlySet<unknown> = /* @__PURE__ */ new Set<TextFormat>([
  "markdown",
  "plain",
  "xml",
  "extendedmarkdown",
]);

/**
 * Builds a reply of text.
 *
 * Escape user text with {@link escapeMarkdown} (`escapeHtml` for `"xml"`), or it can change your reply's
 * formatting.
 *
 * @param text - What to show, in Markdown unless you say otherwise. Not empty and not white space
 * alone: an outgoing webhook has to answer, and not with an empty text (MicrosoftDocs/msteams-docs
 * issue 666). Somebody who only mentions the webhook gives an empty `commandText`: answer that too.
 * @param options - How to read it.
 * @returns Plain JSON, ready for {@link serializeReply}.
 * @throws {@link UsageError} `ERR_REPLY_INVALID` for an empty text or one that is no string,
 * `ERR_OPTION_INVALID` for another `textFormat`.
 *
 * @example
 * ```ts
 * import { escapeMarkdown, textReply } from "teams-outgoing-webhook";
 *
 * console.log(textReply(`You said: **${escapeMarkdown("2 * 3")}**`).text); // You said: **2 \* 3**
 * ```
 */
export function textReply(text: string, options: TextReplyOptions = {}): TextReply {
  assertForReply(typeof text === "string", text, "textReply takes a string");
  if (text.trim() === "") {
    throw new UsageError(
      "ERR_REPLY_INVALID",
      "A text reply needs a text that is not empty: Teams shows its user an error otherwise. " +
        "Somebody who only mentions the webhook gives an empty command; answer with what it can do.",
    );
  }
  const { textFormat, mentions } = options;
  if (textFormat !== undefined && !TEXT_FORMATS.has(textFormat)) {
    throw new UsageError(
      "ERR_OPTION_INVALID",
      'textFormat has to be "markdown", "plain", "xml" or "extendedmarkdown".',
    );
  }
  return {
    type: "message",
    text,
    ...(textFormat === undefined ? {} : { textFormat }),
    ...(mentions?.length ? { entities: mentions.map(({ entity }) => entity) } : {}),
  };
}
