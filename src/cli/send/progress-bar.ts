/** Draws how far things are, in a line. */
export function progressBar(done: number, all: number, columns: number): string {
  const share = done / all;
  const numbers = ` ${Math.floor(share * 100)} %  ${done}/${all}`;
  const width = Math.max(10, Math.min(40, columns - numbers.length - 1));
  const filled = Math.floor(share * width);
  return `${"█".repeat(filled)}${"░".repeat(width - filled)}${numbers}`;
}
