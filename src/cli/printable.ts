/**
 * Makes text from a stranger fit for a terminal: control characters could move the cursor, retitle
 * the window or hide what was printed, and marks of direction can turn a line around.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, visible)
    .replace(/[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/gu, "\ufffd");

/** The same for a place where there is but one line. */
export const printableLine = (text: string): string => printable(text).replace(/[\n\t]+/g, " ");

/** Shortens a line, and says so by its end. */
export const shortened = (text: string, length: number): string =>
  [...text].length > length ? `${[...text].slice(0, length - 1).join("")}…` : text;

/** The picture that Unicode has of a control character; the newer ones have none. */
function visible(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
}
