/** Finds the name that was most likely meant: equal but for case, or with few letters wrong. */
export function findNearest(
  name: string,
  names: readonly string[],
  mostEdits = Math.min(2, Math.floor(name.length / 3)),
): string | undefined {
  if (name.length > 40) return undefined;
  const lower = name.toLowerCase();
  let nearest: string | undefined;
  let least = mostEdits + 1;
  for (const candidate of names) {
    const distance = countEdits(lower, candidate.toLowerCase());
    if (distance >= least) continue;
    least = distance;
    nearest = candidate;
  }
  return nearest;
}

/** Counts the letters to insert, leave out or replace between two words; 3 for any more. */
function countEdits(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return 3;
  // The edits from each start of one word to each start of the other, row by row.
  let edits = [...`${to} `].map((_, column) => column);
  for (const [row, letter] of [...from].entries()) {
    let diagonal = row;
    let left = row + 1;
    edits = edits.map((above, column) => {
      if (column === 0) return left;
      const replaced = diagonal + (letter === to[column - 1] ? 0 : 1);
      diagonal = above;
      left = Math.min(replaced, left + 1, above + 1);
      return left;
    });
  }
  return edits[to.length] as number;
}
