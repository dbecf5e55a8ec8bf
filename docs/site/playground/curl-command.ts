/** A signed request. */
export interface Sendable {
  readonly url: string;
  readonly authorization: string;
  readonly body: string;
}

/** Writes a command for any POSIX shell that sends exactly these bytes. */
export function curlCommand({ url, authorization, body }: Sendable): string {
  // By default, curl treats brackets and braces in a URL as patterns.
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

/** Puts a text in single quotes, where a shell changes nothing. Single quotes in it go outside. */
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
