import type { ElementOptions } from "./element.ts";

/** Code, with the colours of its language. */
export interface CodeBlock extends CodeBlockOptions {
  /** Always `"CodeBlock"`. */
  readonly type: "CodeBlock";
  /** The code. */
  readonly codeSnippet: string;
}

/** How code is shown. */
export interface CodeBlockOptions extends ElementOptions {
  /** The language, for its colours. */
  readonly language?:
    | "bash"
    | "c"
    | "cpp"
    | "cSharp"
    | "css"
    | "dos"
    | "go"
    | "graphql"
    | "html"
    | "java"
    | "javaScript"
    | "json"
    | "objectiveC"
    | "perl"
    | "php"
    | "plainText"
    | "powerShell"
    | "python"
    | "sql"
    | "typeScript"
    | "vbNet"
    | "verilog"
    | "vhdl"
    | "xml"
    | undefined;
  /** The number of the first line; 1 by default. */
  readonly startLineNumber?: number | undefined;
}

/**
 * Builds a block of code.
 *
 * Teams' mobile clients leave it out, so it comes with a `fallback` that they show instead: the same
 * code as plain text, unless you pass another.
 *
 * @param codeSnippet - The code, shown as it is. It needs no escaping.
 * @param options - The language, and what phones show instead.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { codeBlock } from "teams-outgoing-webhook";
 *
 * console.log(codeBlock("npm test", { language: "bash" }).language); // bash
 * ```
 */
export const codeBlock = (codeSnippet: string, options: CodeBlockOptions = {}): CodeBlock => ({
  type: "CodeBlock",
  codeSnippet,
  // Not a TextBlock, which would read Markdown in the code.
  fallback: {
    type: "RichTextBlock",
    inlines: [{ type: "TextRun", text: codeSnippet, fontType: "monospace" }],
  },
  ...options,
});
