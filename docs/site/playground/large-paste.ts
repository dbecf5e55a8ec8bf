/** Of more, the lines keep a browser busy for many seconds once they are in a field. */
const MAX_LENGTH = 500_000;

/** Hands over a text that is too long for a field before it gets there. */
export function onLargePaste(field: HTMLTextAreaElement, take: (text: string) => unknown): void {
  field.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.length <= MAX_LENGTH) return;
    event.preventDefault();
    take(text);
  });
}
