/** Breaks lines at spaces so that they fit, and indents each. */
export function indented(lines: readonly string[], indent: string, columns: number): string[] {
  const width = Math.max(20, columns - indent.length);
  return lines.flatMap((line) => wrapped(line, width)).map((line) => `${indent}${line}`.trimEnd());
}

function wrapped(line: string, width: number): string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of line.split(" ")) {
    if (row !== "" && lengthOf(row) + 1 + lengthOf(word) > width) {
      rows.push(row);
      row = word;
    } else row = row === "" ? word : `${row} ${word}`;
  }
  return [...rows, row];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours take no room.
const lengthOf = (text: string) => [...text.replace(/\u001b\[\d+m/g, "")].length;
