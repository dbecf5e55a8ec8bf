/** A longer text in a field blocks the browser for many seconds. */
const MAX_LENGTH = 500_000;

/** Passes a pasted text to `take` instead of the field if it is too long for the field. */
export function onLargePaste(field: HTMLTextAreaElement, take: (text: string) => unknown): void {
  field.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.length <= MAX_LENGTH) return;
    event.preventDefault();
    take(text);
  });
}
