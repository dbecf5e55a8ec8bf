import { type Node, parseTree } from "jsonc-parser";

/** A range of a text, in UTF-16 code units. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Returns a function that finds the value of a JSON pointer in a JSON text. */
export function createRangeFinder(json: string): (pointer: string) => TextRange | undefined {
  const root = parseJsonTree(json);
  return (pointer) => {
    const node = root && findNode(root, splitPointer(pointer));
    return node && { from: node.offset, to: node.offset + node.length };
  };
}

function parseJsonTree(json: string): Node | undefined {
  try {
    return parseTree(json);
  } catch {
    // Nested too deeply for a recursive parser. A finding says so.
    return undefined;
  }
}

const splitPointer = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Finds the deepest node on the path. For a pointer into a string, that is the whole string. */
function findNode(root: Node, steps: readonly string[]): Node {
  let node = root;
  for (const step of steps) {
    const child = findChild(node, step);
    if (child === undefined) {
      const inString = step.endsWith("!") ? findChild(node, step.slice(0, -1)) : undefined;
      return inString ?? node;
    }
    node = child;
  }
  return node;
}

function findChild({ type, children = [] }: Node, step: string): Node | undefined {
  if (type === "array") return children[Number(step)];
  // For a duplicate key, JSON.parse uses the last value.
  const fields = [...children].reverse();
  return fields.find(({ children: [key] = [] }) => key?.value === step)?.children?.[1];
}

/** The line and the column of an offset, both counted from 1. */
export function lineAndColumn(
  text: string,
  offset: number,
): readonly [line: number, column: number] {
  const before = text.slice(0, offset);
  return [before.split("\n").length, offset - before.lastIndexOf("\n")];
}
