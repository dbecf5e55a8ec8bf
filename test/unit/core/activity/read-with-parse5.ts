import { parseFragment } from "parse5";

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

interface Quoted {
  readonly kind: string;
  readonly id: string | undefined;
  readonly sender: string | undefined;
  readonly sentAt: Date | undefined;
  readonly text: string | undefined;
}

/** A message as an HTML parser and these rules read it, which share no code with the package. */
export interface Reading {
  readonly text: string;
  readonly mentions: readonly string[];
  readonly quoted: readonly Quoted[];
}

// Private characters stand for what only lines know: a block's edge, a line end, a cell, and white space in code.
const EDGE = "\ue000";
const BREAK = "\ue001";
const CELL = "\ue002";
const CODE_SPACE = "\ue003";
const BLOCKS = new Set("blockquote div h1 h2 h3 h4 h5 h6 hr li ol p pre table tr ul".split(" "));
const INVISIBLE = new Set(
  "style title textarea xmp iframe noembed noframes noscript script".split(" "),
);
const QUOTED = { Reply: "reply", Forward: "forward" };

const parse = (html: string): Node => parseFragment(html) as unknown as Node;

const attribute = ({ attrs = [] }: Node, name: string): string | undefined =>
  attrs.find((attr) => attr.name === name)?.value;

const skypeType = (node: Node): string | undefined =>
  attribute(node, "itemtype")?.match(/^http:\/\/schema\.skype\.com\/(\w+)$/)?.[1];

/** Reads a message from its HTML. */
export function readWithParse5(html: string): Reading {
  const mentions: string[] = [];
  const quoted: Quoted[] = [];
  const read = (
    node: Node,
    inCode: boolean,
    quote?: Record<string, string | undefined>,
  ): string => {
    const { nodeName: name, childNodes = [] } = node;
    const inside = () =>
      childNodes.map((child) => read(child, inCode || name === "pre", quote)).join("");
    if (name === "#text") {
      return inCode
        ? (node.value ?? "").replaceAll(" ", CODE_SPACE).replaceAll("\n", BREAK)
        : (node.value ?? "");
    }
    if (INVISIBLE.has(name)) return "";
    if (name === "br") return BREAK;
    const type = skypeType(node);
    if (name === "img")
      return type === undefined || type === "Emoji" ? (attribute(node, "alt") ?? "") : "";
    if (type === "CodeBlockEditor") return "";
    if (type === "Mention") {
      const mention = lines(inside()).trim();
      if (!quote && mention !== "") mentions.push(mention);
      return inside();
    }
    const kind = QUOTED[type as keyof typeof QUOTED];
    if (name === "blockquote" && kind) {
      const fields: Record<string, string | undefined> = {};
      const index = quoted.push({} as Quoted) - 1;
      const text = lines(childNodes.map((child) => read(child, false, fields)).join(""));
      quoted[index] = {
        kind,
        id: attribute(node, "itemid"),
        sender: fields["sender"] || undefined,
        sentAt: fields["time"] === undefined ? undefined : new Date(Number(fields["time"])),
        text: text || undefined,
      };
      return EDGE;
    }
    const property = quote && attribute(node, "itemprop");
    if (quote && property === "mri") {
      quote["sender"] ??= lines(inside());
      return "";
    }
    if (quote && property === "time") {
      quote["time"] ??= attribute(node, "itemid");
      return "";
    }
    if (name === "td" || name === "th") return CELL + inside();
    return BLOCKS.has(name) ? EDGE + inside() + EDGE : inside();
  };
  const text = lines(read(parse(html), false));
  return { text, mentions, quoted };
}

/** Breaks rendered text into lines: an edge ends a line that has something in it, a break any line. */
function lines(rendered: string): string {
  let text = "";
  let line = "";
  const collapsed = rendered.replace(/[ \t\n\f\r]+/g, " ");
  for (const piece of collapsed.split(new RegExp(`([${EDGE}${BREAK}])`))) {
    if (piece === BREAK || (piece === EDGE && line !== "")) {
      text += `${line}\n`;
      line = "";
    } else if (piece !== EDGE) {
      for (const [index, cell] of piece.split(CELL).entries()) {
        line += (index > 0 && line !== "" ? "\t" : "") + cell.replace(/^ | $/g, "");
      }
    }
  }
  return (text + line)
    .replaceAll(CODE_SPACE, " ")
    .replaceAll("\u00a0", " ")
    .trim()
    .replace(/^ $/gm, "");
}

/** Every character that a browser would show, but white space. */
export function visibleCharacters(html: string): string {
  const read = (node: Node): string => {
    if (node.nodeName === "#text") return node.value ?? "";
    if (INVISIBLE.has(node.nodeName)) return "";
    if (node.nodeName === "img") return attribute(node, "alt") ?? "";
    return (node.childNodes ?? []).map(read).join("");
  };
  return read(parse(html)).replace(/\s/g, "");
}
