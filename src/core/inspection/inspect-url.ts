import type { Inspection, Key, Path } from "./inspection.ts";

/** What is wrong with an address that a reply opens or shows. */
export type UrlFault = "url-invalid" | "url-unsafe" | "url-not-encoded";

const ALWAYS_UNSAFE = /^(?:javascript|vbscript|data|file|blob)$/i;

// Nearly every address is of this kind, and needs no parser to be told good: a host by name, a short
// port, and after it only characters that stand for themselves.
const PLAIN_URL =
  /^https?:\/\/(?![^/?#]*xn--)(?:[a-z\d-]+\.)*[a-z][a-z\d-]*(?::\d{1,4})?(?:[/?#][!#-;=?-Z_a-z~[\]]*)?$/i;

/** Judges an address by its letters as well as by how it is parsed, for parsers forgive too much. */
export function judgeUrl(value: unknown, schemes: ReadonlySet<string>): UrlFault | undefined {
  if (typeof value !== "string") return "url-invalid";
  if (PLAIN_URL.test(value)) return undefined;
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(value) ?? [];
  // Parsers drop control characters and outer space, so that "java\nscript:" would run; and they
  // differ over a backslash, so that "good.com\\@evil.com" is either host.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u001f\u007f\\]|^\s|\s$/.test(value)) return "url-unsafe";
  if (!scheme) return "url-invalid";
  if (ALWAYS_UNSAFE.test(scheme) || !schemes.has(scheme.toLowerCase())) return "url-unsafe";
  if (!/^https?$/i.test(scheme)) return undefined;
  const url = /^https?:\/\/[^/]/i.test(value) ? parseUrl(value) : undefined;
  if (!url) return "url-invalid";
  if (url.username !== "" || url.password !== "") return "url-unsafe";
  return /^[!#-;=?-Z_a-z~[\]%]+$/.test(value) ? undefined : "url-not-encoded";
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Looks at the address of a link. */
export function inspectLink(value: unknown, path: Path, inspection: Inspection): void {
  const fault = judgeUrl(value, inspection.limits.schemes);
  if (fault) inspection.report(fault, path);
}

/** Looks at the address of a picture, which may also be an icon's name or, by option, data. */
export function inspectImage(url: unknown, path: Path, inspection: Inspection): void {
  if (typeof url === "string" && /^icon:[\w,-]+$/i.test(url)) return;
  if (typeof url === "string" && /^data:image\/(?:png|jpeg|gif);base64,/i.test(url)) {
    if (!inspection.limits.dataImages) {
      inspection.report(
        "url-unsafe",
        path,
        "The picture is a data: address, which fails on some clients; the option dataImages allows it.",
      );
    }
    return;
  }
  const fault = judgeUrl(url, inspection.limits.schemes);
  if (fault) inspection.report(fault, path);
  else if (/^http:/i.test(url as string)) inspection.report("image-not-https", path);
}

// One class for all that may stand before the scheme, so that no text makes it try twice.
const RUNNING_LINK =
  /(?:(?<!\\)\]\([\s<]*|\bhref\s*=[\s"']*)(?:javascript|vbscript|data|file|blob):/i;

/** Tells whether a text of Markdown or HTML has a link that would run instead of open. */
const hasRunningLink = (text: string): boolean => text.includes(":") && RUNNING_LINK.test(text);

/** Looks at the links in a text. */
export function inspectText(text: string, key: Key, parent: Path, inspection: Inspection): void {
  if (!hasRunningLink(text)) return;
  inspection.report("link-unsafe", { key, parent });
}
