import { isHostName, parseUrl } from "./host-name.ts";
import type { Inspection, Key, Path } from "./inspection.ts";

/** What is wrong with an address that a reply opens or shows. */
export type UrlFault = "url-invalid" | "url-unsafe" | "url-not-encoded";

const ALWAYS_UNSAFE = /^(?:javascript|vbscript|data|file|blob)$/i;

// Nearly every address is of this kind, and needs no parser to be told good: a host by name, of which
// no label can be punycode since none begins with an "x", a short port, and after it only characters
// that stand for themselves.
const PLAIN_URL =
  /^https?:\/\/(?:[a-wyz\d-][a-z\d-]*\.)*[a-wyz][a-z\d-]*(?::\d{1,4})?(?:[/?#][!#-;=?-Z_a-z~[\]]*)?$/;

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
  if (!url || !isHostName(url.hostname)) return "url-invalid";
  if (url.username !== "" || url.password !== "") return "url-unsafe";
  return /^[!#-;=?-Z_a-z~[\]%]+$/.test(value) ? undefined : "url-not-encoded";
}

/** Inspects the address of a link. */
export function inspectLink(value: unknown, path: Path, inspection: Inspection): void {
  const fault = judgeUrl(value, inspection.limits.schemes);
  if (fault) inspection.report(fault, path);
}

/** Inspects the address of a picture, which may also be an icon's name or, by option, data. */
export function inspectImage(
  url: unknown,
  path: Path,
  inspection: Inspection,
  noun: "picture" | "media file" = "picture",
): void {
  if (typeof url === "string" && url.startsWith("https:") && PLAIN_URL.test(url)) return;
  if (typeof url === "string" && /^icon:[\w,-]+$/i.test(url)) return;
  if (typeof url === "string" && /^data:image\//i.test(url)) {
    inspectDataImage(url, path, inspection);
    return;
  }
  const fault = judgeUrl(url, inspection.limits.schemes);
  if (fault) inspection.report(fault, path);
  else if (/^http:/i.test(url as string)) {
    inspection.report(
      "image-not-https",
      path,
      `The ${noun} has an http address, and Teams asks for https.`,
    );
  }
}

function inspectDataImage(url: string, path: Path, inspection: Inspection): void {
  if (!/^data:image\/(?:png|jpeg|gif);base64,/i.test(url)) {
    const detail =
      "The picture is a data: address of another kind than PNG, JPEG or GIF in base64.";
    inspection.report("url-unsafe", path, detail);
  } else if (!inspection.limits.dataImages) {
    const detail =
      "The picture is a data: address, which fails on some clients; the option dataImages allows it.";
    inspection.report("url-unsafe", path, detail);
  }
}

// One class for all that may come before the scheme, so that no text makes it try twice.
const RUNNING_LINK =
  /(?:(?<!\\)\](?:\(|:)[\s<]*|(?<!\\)<|\bhref\s*=[\s"']*)(?:javascript|vbscript|data|file|blob):/i;

const ENTITY = /&(?:#x([\da-f]+)|#(\d+)|colon|tab|newline);?/gi;

/** Decodes what can hide a scheme from a reader of the source, though not from a client. */
function revealSchemes(text: string): string {
  const decoded = text.includes("&")
    ? text.replace(ENTITY, (entity, hex?: string, decimal?: string) => {
        if (hex === undefined && decimal === undefined) return /colon/i.test(entity) ? ":" : "";
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code < 128 ? String.fromCharCode(code) : "?";
      })
    : text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: clients drop these inside a scheme
  return decoded.replace(/[\u0000-\u001f]+/g, "");
}

/** Tells whether a text of Markdown or HTML has a link that would run instead of open. */
function hasRunningLink(text: string): boolean {
  if (!text.includes(":") && !text.includes("&")) return false;
  return RUNNING_LINK.test(revealSchemes(text));
}

/** Inspects the links in a text. */
export function inspectText(text: string, key: Key, parent: Path, inspection: Inspection): void {
  if (hasRunningLink(text)) inspection.report("link-unsafe", { key, parent });
}
