/** Why a byte is marked. */
export type Mark = "" | "cr" | "lf" | "bom" | "trailing" | "beyond";

/** How often a body contains invisible bytes that change its signature. */
export interface ByteCounts {
  readonly bytes: number;
  readonly crlf: number;
  readonly lf: number;
  readonly cr: number;
  readonly bom: boolean;
  /** Lines that end in spaces or tabs. */
  readonly trailing: number;
}

const CR = 13;
const LF = 10;
const isBlank = (byte: number | undefined) => byte === 32 || byte === 9;
const isLineEnd = (byte: number | undefined) => byte === undefined || byte === CR || byte === LF;

const hasBom = ([first, second, third]: Uint8Array) =>
  first === 0xef && second === 0xbb && third === 0xbf;

/** Marks each byte between two offsets. */
export function markBytes(bytes: Uint8Array, from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  // Backwards, because a space is trailing only if a line ends after it.
  let trailing = isTrailing(bytes, to);
  for (let at = Math.min(to, bytes.length) - 1; at >= from; at--) {
    const byte = bytes[at] as number;
    if (isLineEnd(byte)) trailing = true;
    else if (!isBlank(byte)) trailing = false;
    marks.push(markByte(byte, trailing, at < 3 && hasBom(bytes)));
  }
  return marks.reverse();
}

function isTrailing(bytes: Uint8Array, from: number): boolean {
  let at = from;
  while (isBlank(bytes[at])) at++;
  return isLineEnd(bytes[at]);
}

function markByte(byte: number, trailing: boolean, inBom: boolean): Mark {
  if (inBom) return "bom";
  if (byte === CR) return "cr";
  if (byte === LF) return "lf";
  if (isBlank(byte) && trailing) return "trailing";
  return byte < 32 || byte > 126 ? "beyond" : "";
}

/** Counts the invisible bytes of a whole body. */
export function countBytes(bytes: Uint8Array): ByteCounts {
  let crlf = 0;
  let lf = 0;
  let cr = 0;
  let trailing = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at];
    if (!isLineEnd(byte)) continue;
    const afterCr = byte === LF && bytes[at - 1] === CR;
    if (isBlank(bytes[at - 1])) trailing++;
    if (afterCr) crlf++;
    else if (byte === LF) lf++;
    else if (byte === CR && bytes[at + 1] !== LF) cr++;
  }
  return { bytes: bytes.length, crlf, lf, cr, bom: hasBom(bytes), trailing };
}
