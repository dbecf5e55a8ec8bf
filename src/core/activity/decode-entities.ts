const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/**
 * Decodes the character references that Teams writes: by number, and the few names that an HTML
 * serialiser uses. Once only, so `&amp;lt;` is the text `&lt;`; what it does not know stays.
 */
export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));/g,
    (_, decimal?: string, hexadecimal?: string, name?: string) =>
      name ? (NAMED[name] as string) : characterOf(Number(decimal ?? `0x${hexadecimal}`)),
  );

/** As HTML has it: a number that is no character becomes U+FFFD. */
function characterOf(codePoint: number): string {
  const isCharacter =
    codePoint > 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff);
  return String.fromCodePoint(isCharacter ? codePoint : 0xfffd);
}
