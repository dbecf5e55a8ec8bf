/**
 * Findings point into the message that would be sent; this turns such a pointer into one into what
 * was written, which may be an attachment or a bare card in it.
 */
export function writtenPointer(pointer: string, written: unknown, message: unknown): string {
  const match = /^\/attachments\/(\d+)(.*)$/s.exec(pointer);
  if (!match || Object(message).attachments === Object(written).attachments) return pointer;
  const [, index = "0", rest = ""] = match;
  const attachment = Object(message).attachments[Number(index)];
  const own = Array.isArray(written) ? written[Number(index)] : written;
  const place = Array.isArray(written) ? `/${index}` : "";
  return place + (attachment === own ? rest : rest.replace(/^\/content/, ""));
}
