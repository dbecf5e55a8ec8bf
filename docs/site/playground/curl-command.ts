/** What is sent, and where. */
export interface Sendable {
  readonly url: string;
  readonly authorization: string;
  readonly body: string;
}

/** Writes the command that sends exactly these bytes, for any POSIX shell. */
export function curlCommand({ url, authorization, body }: Sendable): string {
  // curl reads brackets and braces in an address as patterns, unless it is told not to.
  const literally = /[[\]{}]/.test(url) ? ["--globoff"] : [];
  return [
    "curl --include",
    ...literally,
    `--header ${quote(`authorization: ${authorization}`)}`,
    `--header ${quote("content-type: application/json; charset=utf-8")}`,
    `--data-binary ${quote(body)}`,
    quote(url),
  ].join(" \\\n  ");
}

/** Between single quotes a shell changes nothing; a single quote itself stands outside of them. */
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
