import {
  createPartWriter,
  joinParts,
  type MessagePart,
  type PartWriter,
  tidyText,
} from "./part-writer.ts";
import { type MarkupHandler, scanHtml, scanText, type Tag } from "./scan-markup.ts";

/** Somebody else's message in this one, as far as the markup describes it. */
export interface QuotedPart {
  readonly kind: "reply" | "forward";
  readonly id: string | undefined;
  readonly sender: string | undefined;
  /** As it stands there: milliseconds since 1970. */
  readonly time: string | undefined;
  readonly text: string | undefined;
}

/** The sender's own words, apart from those of others. */
export interface Markup {
  readonly parts: readonly MessagePart[];
  readonly quoted: readonly QuotedPart[];
}

/** Reads the HTML attachment of a message. */
export function readHtml(html: string): Markup {
  const reader = createReader(true);
  scanHtml(html, reader);
  return reader.finish();
}

/** Reads the field `text` of a message: what people typed, unescaped, among the tags of Teams. */
export function readText(text: string): Markup {
  const reader = createReader(false);
  scanText(text, TEAMS_TAGS, reader);
  return reader.finish();
}

/** What a tag does to a message. All other tags of HTML do nothing. */
type TagRole =
  | "quotation"
  | "marker"
  | "line end"
  | "block"
  | "code"
  | "cell"
  | "picture"
  | "empty"
  | "hidden";

const TAG_ROLES = /* @__PURE__ */ listRoles({
  quotation: "blockquote",
  marker: "quoted",
  "line end": "br",
  block: "div h1 h2 h3 h4 h5 h6 hr li ol p table tr ul",
  code: "pre",
  cell: "td th",
  picture: "img emoji customemoji",
  // Elements without content or end tag.
  empty: "area base col embed input link meta param source track wbr",
  // Elements that show no words, and whose content is not markup.
  hidden: "script style title textarea xmp iframe noembed noframes noscript",
});

function listRoles(names: Readonly<Record<TagRole, string>>): ReadonlyMap<string, TagRole> {
  const entries = Object.entries(names) as [TagRole, string][];
  return new Map(entries.flatMap(([role, list]) => list.split(" ").map((name) => [name, role])));
}

/** The tags that messages of Teams have. Any other name in angle brackets is what somebody typed. */
const TEAMS_TAGS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ "a at attachment b blockquote br code codeblock customemoji del div em emoji font h1 h2 h3 h4 h5 h6 hr i img ins li ol p pre quoted readonly s small span strike strong sub sup table tbody td tfoot th thead tr u ul".split(
    " ",
  ),
);

interface Quote {
  readonly kind: QuotedPart["kind"];
  readonly id: string | undefined;
  readonly writer: PartWriter;
  sender?: string | undefined;
  time?: string | undefined;
}

/** An element whose content is no ordinary text. It ends with its end tag, or at a quotation. */
interface Region {
  readonly kind: "mention" | "sender" | "hidden";
  readonly name: string;
  readonly writer: PartWriter;
  depth: number;
  hasPicture?: boolean;
}

function createReader(isHtml: boolean): MarkupHandler & { finish(): Markup } {
  const own = createPartWriter(isHtml);
  const quotes: Quote[] = [];
  const markers: QuotedPart[] = [];
  /** For each open blockquote, the quotation that it belongs to: its own, or the one around it. */
  const open: (Quote | undefined)[] = [];
  let quote: Quote | undefined;
  let region: Region | undefined;
  let codeDepth = 0;
  let isCodeStart = false;

  const writer = () => region?.writer ?? quote?.writer ?? own;

  function openRegion(kind: Region["kind"], name: string) {
    const around = writer();
    if (kind === "mention") around.endPart("text");
    region = {
      kind,
      name,
      depth: 1,
      writer: kind === "mention" ? around : createPartWriter(isHtml),
    };
  }

  function closeRegion(isComplete: boolean) {
    if (region?.kind === "mention") {
      region.writer.endPart(isComplete && !region.hasPicture ? "mention" : "text");
    } else if (region?.kind === "sender" && quote) {
      region.writer.endPart("text");
      quote.sender ??= tidyText(joinParts(region.writer.parts));
    }
    region = undefined;
  }

  function readBlockquote(tag: Tag) {
    closeRegion(false);
    codeDepth = 0;
    writer().beginLine();
    if (tag.isEnd) {
      open.pop();
      quote = open.at(-1);
    } else {
      const type = readSkypeType(tag);
      if (type === "reply" || type === "forward") {
        quote = { kind: type, id: tag.attributes?.itemid, writer: createPartWriter(isHtml) };
        quotes.push(quote);
      }
      open.push(quote);
    }
    writer().beginLine();
  }

  /** Tells whether the tag begins or ends a region, or stands in one of the same name. */
  function readRegionTag(tag: Tag, isEmpty: boolean): boolean {
    const { name, attributes, isEnd } = tag;
    if (region?.name === name) {
      if (isEnd) region.depth--;
      else if (name !== "at") region.depth++;
      else openRegion("mention", name);
      if (region.depth === 0) closeRegion(true);
      return true;
    }
    if (region || isEnd || isEmpty || (!attributes && name !== "at")) return false;
    const type = readSkypeType(tag);
    if (name === "at" || type === "mention") openRegion("mention", name);
    else if (type === "codeblockeditor") openRegion("hidden", name);
    else if (quote && attributes?.itemprop === "mri") openRegion("sender", name);
    else if (quote && attributes?.itemprop === "time") {
      quote.time ??= attributes?.itemid;
      openRegion("hidden", name);
    }
    return region !== undefined;
  }

  function readPicture(tag: Tag) {
    const type = readSkypeType(tag);
    const alt = tag.attributes?.alt;
    // People see the picture itself. Its description is text only for an emoji.
    if (!alt || (type !== undefined && type !== "emoji")) return;
    // In 2019, Teams put an emoji into <at> tags, like a mention.
    if (region?.name === "at") region.hasPicture = true;
    if (!region) writer().endPart("text");
    writer().write(alt, true);
    if (!region) writer().endPart("picture");
  }

  return {
    text(text) {
      const isFirstLineEnd = isCodeStart && text.startsWith("\n");
      isCodeStart = false;
      if (isFirstLineEnd) text = text.slice(1);
      if (text !== "") writer().write(text, codeDepth > 0);
    },

    tag(tag) {
      const { name, isEnd, attributes } = tag;
      const role = TAG_ROLES.get(name);
      isCodeStart = role === "code" && !isEnd;
      if (role === "quotation") readBlockquote(tag);
      else if (readRegionTag(tag, role === "empty" || role === "picture")) return false;
      else if (role === "line end") writer().endLine();
      else if (role === "block") writer().beginLine();
      else if (role === "code") {
        writer().beginLine();
        codeDepth = isEnd ? Math.max(0, codeDepth - 1) : codeDepth + 1;
      } else if (isEnd) return false;
      else if (role === "cell") writer().beginCell();
      else if (role === "picture") readPicture(tag);
      else if (role === "marker") {
        markers.push({
          kind: "reply",
          id: attributes?.messageid,
          sender: undefined,
          time: undefined,
          text: undefined,
        });
      }
      return role === "hidden";
    },

    finish() {
      closeRegion(false);
      own.endPart("text");
      const quoted = quotes.map(({ kind, id, sender, time, writer }) => {
        writer.endPart("text");
        return {
          kind,
          id,
          time,
          sender: sender || undefined,
          text: tidyText(joinParts(writer.parts)) || undefined,
        };
      });
      return { parts: own.parts, quoted: [...quoted, ...markers] };
    },
  };
}

const SKYPE = "http://schema.skype.com/";

function readSkypeType({ attributes }: Tag): string | undefined {
  const type = attributes?.itemtype;
  return type?.startsWith(SKYPE) ? type.slice(SKYPE.length).toLowerCase() : undefined;
}
