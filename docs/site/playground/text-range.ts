import { type Node, parseTree } from "jsonc-parser";

/** A stretch of a text, in UTF-16 units. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Says where in a JSON text the values are that JSON pointers point to. */
export function rangesIn(json: string): (pointer: string) => TextRange | undefined {
  const root = treeOf(json);
  return (pointer) => {
    const node = root && nodeAt(root, stepsOf(pointer));
    return node && { from: node.offset, to: node.offset + node.length };
  };
}

function treeOf(json: string): Node | undefined {
  try {
    return parseTree(json);
  } catch {
    // Nested too deeply for a parser that calls itself; the findings say so.
    return undefined;
  }
}

const stepsOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Goes as deep as the text does; what is inside a string is marked as the whole string. */
function nodeAt(root: Node, steps: readonly string[]): Node {
  let node = root;
  for (const step of steps) {
    const child = childOf(node, step);
    if (child === undefined) {
      const inString = step.endsWith("!") ? childOf(node, step.slice(0, -1)) : undefined;
      return inString ?? node;
    }
    node = child;
  }
  return node;
}

function childOf({ type, children = [] }: Node, step: string): Node | undefined {
  if (type === "array") return children[Number(step)];
  // Of a key that stands twice, JSON.parse takes the last.
  const fields = [...children].reverse();
  return fields.find(({ children: [key] = [] }) => key?.value === step)?.children?.[1];
}

/** The line and the column of a place in a text, counted from 1. */
export function lineAndColumn(
  text: string,
  offset: number,
): readonly [line: number, column: number] {
  const before = text.slice(0, offset);
  return [before.split("\n").length, offset - before.lastIndexOf("\n")];
}
