/** Writes the attachment that repeats a message as HTML, as Teams did from 2018 to 2022. */
export function htmlOf(text: unknown): string {
  let itemId = 0;
  const html = String(text)
    .trimEnd()
    .replace(
      /<at>(.*?)<\/at>/gs,
      (_, name) =>
        `<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="${itemId++}">${name}</span>`,
    );
  return `<div><div>${html}</div>\n</div>`;
}
