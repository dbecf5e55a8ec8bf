import type { Inspection } from "./inspection.ts";
import type { Place } from "./place.ts";

/** What is wrong with an address that a reply opens or shows. */
export type UrlFault = "url-invalid" | "url-unsafe" | "url-not-encoded";

const ALWAYS_UNSAFE = new Set(["javascript", "vbscript", "data", "file", "blob"]);

/** Judges an address by its letters as well as by how it is parsed, for parsers forgive too much. */
export function judgeUrl(value: unknown, schemes: ReadonlySet<string>): UrlFault | undefined {
  if (typeof value !== "string") return "url-invalid";
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(value) ?? [];
  // Parsers drop control characters and outer space, so that "java\nscript:" would run.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u001f\u007f]|^\s|\s$/.test(value)) return "url-unsafe";
  if (!scheme) return "url-invalid";
  if (ALWAYS_UNSAFE.has(scheme.toLowerCase())) return "url-unsafe";
  if (!schemes.has(scheme.toLowerCase())) return "url-unsafe";
  if (!/^https?$/i.test(scheme)) return undefined;
  if (!/^https?:\/\/[^/\\]/i.test(value) || !URL.canParse(value)) return "url-invalid";
  const { username, password } = new URL(value);
  if (username !== "" || password !== "") return "url-unsafe";
  return /^[!#-;=?-Z_a-z~[\]%]+$/.test(value) ? undefined : "url-not-encoded";
}

/** Looks at the address of a link. */
export function inspectLink(value: unknown, place: Place, inspection: Inspection): void {
  const fault = judgeUrl(value, inspection.limits.schemes);
  if (fault) inspection.report(fault, place);
}

const HTTP = new Set(["http", "https"]);

/** Looks at the address of a picture, which may also be an icon's name or, by option, data. */
export function inspectImage(value: unknown, place: Place, inspection: Inspection): void {
  if (typeof value === "string" && /^icon:[\w,-]+$/i.test(value)) return;
  if (typeof value === "string" && /^data:image\/(png|jpeg|gif);base64,/i.test(value)) {
    if (!inspection.limits.dataImages) {
      inspection.report(
        "url-unsafe",
        place,
        "The picture is a data: address, which fails on some clients; the option dataImages allows it.",
      );
    }
    return;
  }
  const fault = judgeUrl(value, HTTP);
  if (fault) inspection.report(fault, place);
  else if (/^http:/i.test(value as string)) inspection.report("image-not-https", place);
}

/** Looks at the links in a text of Markdown or HTML: only for what would run instead of open. */
export function inspectText(text: string, place: Place, inspection: Inspection): void {
  if (!text.includes(":")) return;
  if (/(?:\]\(\s*<?|\bhref\s*=\s*["']?)\s*(?:javascript|vbscript|data|file|blob):/i.test(text)) {
    inspection.report(
      "url-unsafe",
      place,
      "The text links to an address that can do other things than open a page.",
    );
  }
}
