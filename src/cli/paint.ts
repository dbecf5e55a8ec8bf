/** Paints words for a terminal; without colours, it leaves them as they are. */
export type Paint = Readonly<Record<keyof typeof CODES, (text: string) => string>>;

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export const paintFor = (colors: boolean): Paint =>
  Object.fromEntries(
    Object.entries(CODES).map(([name, [on, off]]) => [
      name,
      (text: string) => (colors && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text),
    ]),
  ) as Paint;
