/**
 * Turns a pointer into the message that would be sent into a pointer into the text as written, which
 * may be just an attachment or a card of that message.
 */
export function toWrittenPointer(pointer: string, written: unknown, message: unknown): string {
  const match = /^\/attachments\/(\d+)(.*)$/s.exec(pointer);
  if (!match || Object(message).attachments === Object(written).attachments) return pointer;
  const [, index = "0", rest = ""] = match;
  const attachment = Object(message).attachments[Number(index)];
  const own = Array.isArray(written) ? written[Number(index)] : written;
  const place = Array.isArray(written) ? `/${index}` : "";
  return place + (attachment === own ? rest : rest.replace(/^\/content/, ""));
}
