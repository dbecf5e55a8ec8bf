/** A start or end tag. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  /** Those attributes that say something about a message, decoded. Missing if there are none. */
  readonly attributes: Attributes | undefined;
  /** Where the source goes on. */
  readonly end: number;
}

type AttributeName = "alt" | "itemid" | "itemprop" | "itemtype" | "messageid";
type Attributes = Readonly<Partial<Record<AttributeName, string>>>;

/** Receives the parts of markup in their order. */
export interface MarkupHandler {
  /** Text, which may be empty, with its character references decoded. */
  text(text: string): void;
  /** Returns whether the content, up to the end tag, is to be skipped. */
  tag(tag: Tag): boolean;
}

/**
 * Splits HTML into text and tags as a browser does. Any string will do: what ends inside a tag or a
 * comment is dropped. The time is linear, because the scan never goes back.
 */
export function scanHtml(html: string, handler: MarkupHandler): void {
  let position = 0;
  while (position < html.length) {
    const open = findMarkup(html, position);
    handler.text(decodeReferences(html.slice(position, open)));
    if (open === html.length) return;
    if (!isLetter(html.charCodeAt(html.charCodeAt(open + 1) === SLASH ? open + 2 : open + 1))) {
      position = findCommentEnd(html, open);
      continue;
    }
    const tag = readTag(html, open, html.length);
    if (!tag) return;
    position = handler.tag(tag) ? findEndTag(html, tag.end, tag.name) : tag.end;
  }
}

/**
 * Splits the `text` of a message into text and tags. Teams does not escape there what people type:
 * only a tag with one of the names is markup, and none goes on behind the next "<". That also keeps
 * the time linear.
 */
export function scanText(text: string, names: ReadonlySet<string>, handler: MarkupHandler): void {
  let position = 0;
  let open = findTag(text, 0);
  while (open >= 0) {
    const next = text.indexOf("<", open + 1);
    const tag = readTag(text, open, next < 0 ? text.length : next);
    if (tag && names.has(tag.name)) {
      handler.text(decodeReferences(text.slice(position, open)));
      handler.tag(tag);
      position = tag.end;
    }
    open = next < 0 ? next : findTag(text, next);
  }
  handler.text(decodeReferences(text.slice(position)));
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** White space in HTML, which is less than in JavaScript. */
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;

/** Finds the next "<" that begins a tag or a comment. Any other one is text. */
function findMarkup(html: string, from: number): number {
  let open = html.indexOf("<", from);
  while (open >= 0) {
    const next = html.charCodeAt(open + 1);
    if (isLetter(next) || next === EXCLAMATION || next === QUESTION) return open;
    if (next === SLASH && open + 2 < html.length) return open;
    open = next === LESS ? open + 1 : html.indexOf("<", open + 1);
  }
  return html.length;
}

function findTag(text: string, from: number): number {
  let open = text.indexOf("<", from);
  while (open >= 0) {
    const next = text.charCodeAt(open + 1);
    if (isLetter(next) || next === SLASH) return open;
    open = next === LESS ? open + 1 : text.indexOf("<", open + 1);
  }
  return open;
}

/** Finds the end of a comment, or of what a browser takes for one: `<!x>`, `<?x>`, `</3>`, `</>`. */
function findCommentEnd(html: string, open: number): number {
  if (!html.startsWith("<!--", open)) return html.indexOf(">", open + 2) + 1 || html.length;
  const content = open + 4;
  if (html.startsWith(">", content)) return content + 1;
  if (html.startsWith("->", content)) return content + 2;
  for (let at = html.indexOf("--", content); at >= 0; at = html.indexOf("--", at + 1)) {
    if (html.startsWith(">", at + 2)) return at + 3;
    if (html.startsWith("!>", at + 2)) return at + 4;
  }
  return html.length;
}

function findEndTag(html: string, from: number, name: string): number {
  for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
    const end = at + 2 + name.length;
    const next = html.charCodeAt(end);
    if (!isSpace(next) && next !== SLASH && next !== GREATER) continue;
    if (toLowerCase(html.slice(at + 2, end)) === name) return at;
  }
  return html.length;
}

/** Reads the tag at a "<", unless the limit comes first. */
function readTag(source: string, open: number, limit: number): Tag | undefined {
  const isEnd = source.charCodeAt(open + 1) === SLASH;
  const nameStart = isEnd ? open + 2 : open + 1;
  let at = skipName(source, nameStart, limit);
  const name = toLowerCase(source.slice(nameStart, at));
  let attributes: Partial<Record<string, string>> | undefined;

  for (;;) {
    while (at < limit && isSpaceOrSlash(source.charCodeAt(at))) at++;
    if (at >= limit) return undefined;
    if (source.charCodeAt(at) === GREATER) {
      return { name, isEnd, attributes, end: at + 1 };
    }
    // An "=" in front is part of the name.
    const start = at;
    at = skipName(source, at + 1, limit, EQUALS);
    const end = at;
    at = skipSpaces(source, at, limit);
    if (source.charCodeAt(at) !== EQUALS) continue;

    at = skipSpaces(source, at + 1, limit);
    const quote = source.charCodeAt(at);
    const isQuoted = quote === QUOTE || quote === APOSTROPHE;
    const valueStart = isQuoted ? at + 1 : at;
    at = isQuoted ? skipUntil(source, valueStart, limit, quote) : skipBareValue(source, at, limit);
    const attribute = toLowerCase(source.slice(start, end));
    if (READ.has(attribute)) {
      attributes ??= {};
      attributes[attribute] ??= decodeReferences(source.slice(valueStart, at));
    }
    if (isQuoted) at++;
  }
}

const READ: ReadonlySet<string> = /* @__PURE__ */ new Set<AttributeName>([
  "alt",
  "itemid",
  "itemprop",
  "itemtype",
  "messageid",
]);

const isSpaceOrSlash = (code: number): boolean => isSpace(code) || code === SLASH;

function skipSpaces(source: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(source.charCodeAt(at))) at++;
  return at;
}

function skipUntil(source: string, from: number, limit: number, end: number): number {
  let at = from;
  while (at < limit && source.charCodeAt(at) !== end) at++;
  return at;
}

function skipBareValue(source: string, from: number, limit: number): number {
  let at = from;
  for (; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (isSpace(code) || code === GREATER) break;
  }
  return at;
}

function skipName(source: string, from: number, limit: number, end = GREATER): number {
  let at = from;
  for (; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (isSpaceOrSlash(code) || code === GREATER || code === end) break;
  }
  return at;
}

/** Only ASCII, as HTML has it: the language's own function turns some other letters into ASCII. */
function toLowerCase(name: string): string {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) {
      return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    }
  }
  return name;
}

const NAMED: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
]);

/** "&#x10FFFF;" and some leading zeros. */
const REFERENCE_LIMIT = 20;

/**
 * Decodes the character references that Teams writes: numbers, and the few names that every HTML
 * serialiser uses. Once only, so `&amp;lt;` is the text `&lt;`. Unknown ones stay as they are.
 */
function decodeReferences(text: string): string {
  let decoded = "";
  let position = 0;
  let at = text.indexOf("&");
  while (at >= 0) {
    const end = findReferenceEnd(text, at + 1);
    const character = end < 0 ? undefined : decodeReference(text.slice(at + 1, end));
    if (character !== undefined) {
      decoded += text.slice(position, at) + character;
      position = end + 1;
    }
    at = text.charCodeAt(at + 1) === AMPERSAND ? at + 1 : text.indexOf("&", at + 1);
  }
  return position === 0 ? text : decoded + text.slice(position);
}

function findReferenceEnd(text: string, from: number): number {
  for (let at = from; at < from + REFERENCE_LIMIT; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3b) return at;
    if (!isLetter(code) && !(code >= 0x30 && code <= 0x39) && code !== 0x23) return -1;
  }
  return -1;
}

function decodeReference(reference: string): string | undefined {
  if (!reference.startsWith("#")) return NAMED.get(reference);
  const isHexadecimal = /^#x[\da-f]+$/i.test(reference);
  if (!isHexadecimal && !/^#\d+$/.test(reference)) return undefined;
  const code = Number(isHexadecimal ? `0${reference.slice(1)}` : reference.slice(1));
  // As in HTML, a number without a character becomes U+FFFD.
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return String.fromCodePoint(isCharacter ? code : 0xfffd);
}
