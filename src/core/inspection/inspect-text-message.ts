import { inspectMentions } from "./inspect-mentions.ts";
import { childPath, type Inspection, type JsonObject, type Path } from "./inspection.ts";

const TEXT_FORMATS: ReadonlySet<unknown> = /* @__PURE__ */ new Set(["markdown", "plain", "xml"]);
const LAYOUTS: ReadonlySet<unknown> = /* @__PURE__ */ new Set(["list", "carousel"]);

/** Warns of what Teams would show in another way than its author expects: format, markup, mentions. */
export function inspectTextMessage(message: JsonObject, path: Path, inspection: Inspection): void {
  const { text, textFormat, attachmentLayout } = message;
  if (textFormat === "extendedmarkdown") {
    inspection.report("format-unproven", childPath("textFormat", path));
  } else if (!isAbsentOr(TEXT_FORMATS, textFormat)) {
    inspection.report("format-unknown", childPath("textFormat", path));
  }
  if (!isAbsentOr(LAYOUTS, attachmentLayout)) {
    inspection.report("format-unknown", childPath("attachmentLayout", path));
  }
  if (typeof text !== "string") return;
  if (hasLostMarkup(text, textFormat)) {
    inspection.report("markup-not-shown", childPath("text", path));
  }
  inspectMentions(text, message["entities"], path, inspection);
}

const isAbsentOr = (known: ReadonlySet<unknown>, value: unknown): boolean =>
  value === undefined || value === null || known.has(value);

// A heading, the second line of a table, a picture, or the HTML of one.
const LOST_MARKDOWN =
  /^ {0,3}#{1,6} |^ {0,3}\|? {0,3}:?-{3,}:? {0,3}\||(?<!\\)!\[[^\]\n]{0,200}\]\(|<(?:table|img)\b/im;
const LOST_HTML = /<(?:table|img|h[1-6])\b/i;

function hasLostMarkup(text: string, textFormat: unknown): boolean {
  if (textFormat === "plain" || textFormat === "extendedmarkdown") return false;
  return (textFormat === "xml" ? LOST_HTML : LOST_MARKDOWN).test(text);
}
