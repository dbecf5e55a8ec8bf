import type { JsonToken } from "./json-tokens.ts";

/** Where a library of JSON puts white space. */
export interface Layout {
  /** What a level is indented by; empty where all stands on one line. */
  readonly indent: string;
  readonly comma: string;
  readonly colon: string;
  /** Lists stay on one line, with a space inside their brackets. */
  readonly listsInline?: boolean;
}

/** The layouts of common libraries, the commonest first. */
export const LAYOUTS: readonly Layout[] = [
  { indent: "", comma: ",", colon: ":" },
  { indent: "  ", comma: ",", colon: ": " },
  { indent: "    ", comma: ",", colon: ": " },
  { indent: "\t", comma: ",", colon: ": " },
  // Python's json.dumps, PostgreSQL's jsonb.
  { indent: "", comma: ", ", colon: ": " },
  // Jackson.
  { indent: "  ", comma: ",", colon: " : ", listsInline: true },
];

/** Writes pieces of JSON in a layout. */
export function layOut(tokens: readonly JsonToken[], layout: Layout): string {
  const { indent, comma, colon, listsInline = false } = layout;
  const pieces: string[] = [];
  const inline: boolean[] = [];
  let depth = 0;
  const lineEnd = () => (indent === "" ? "" : `\n${indent.repeat(depth)}`);
  for (const [index, token] of tokens.entries()) {
    if (token === "{" || token === "[") {
      const list = listsInline && token === "[";
      inline.push(list);
      if (!list) depth++;
      pieces.push(token, isClosing(tokens[index + 1]) ? gap(listsInline) : list ? " " : lineEnd());
    } else if (isClosing(token)) {
      const list = inline.pop();
      if (!list) depth--;
      if (!isOpening(tokens[index - 1])) pieces.push(list ? " " : lineEnd());
      pieces.push(token);
    } else if (token === ",") {
      pieces.push(...(inline.at(-1) ? [", "] : [comma, lineEnd()]));
    } else {
      pieces.push(token === ":" ? colon : token);
    }
  }
  return pieces.join("");
}

const isOpening = (token: JsonToken | undefined): boolean => token === "{" || token === "[";
const isClosing = (token: JsonToken | undefined): boolean => token === "}" || token === "]";
const gap = (wide: boolean): string => (wide ? " " : "");
