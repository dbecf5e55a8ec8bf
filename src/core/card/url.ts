import { judgeUrl } from "../inspection/inspect-url.ts";
import { resolveInspectOptions } from "../inspection/options.ts";
import { UsageError } from "../usage-error.ts";

// What URL.href leaves as it is, though not every client opens it: { } | ^ and the like.
const encode = (href: string): string => href.replace(/[^!#-;=?-Z_a-z~[\]%]/g, encodeURIComponent);

/** Writes an address as `URL.href` does, percent-encoded, or refuses it. */
export function normalizeUrl(
  address: string | { readonly href: string },
  schemes?: readonly string[],
): string {
  const url = toAddress(address);
  const fault = judgeUrl(url, resolveInspectOptions({ schemes }).schemes);
  if (fault === undefined || fault === "url-not-encoded") {
    return /^https?:/i.test(url) ? encode(new URL(url).href) : url;
  }
  throw new UsageError(
    "ERR_URL_INVALID",
    fault === "url-invalid"
      ? "The address is not absolute. Write all of it, such as https://example.com/page."
      : "The address may do something other than open a page, or hides where it leads. Use http or " +
          "https without a user name, a backslash, control characters or outer space, or allow another scheme with the option schemes.",
  );
}

/** Writes the address of a picture, which may also be data where the caller allows it. */
export function normalizeImageUrl(
  address: string | { readonly href: string },
  allowsData = false,
): string {
  const url = toAddress(address);
  if (!/^data:/i.test(url)) return normalizeUrl(url);
  if (allowsData && /^data:image\/(?:png|jpeg|gif);base64,/i.test(url)) return url;
  throw new UsageError(
    "ERR_URL_INVALID",
    "The picture is a data: address, which fails on some clients. Give it an https address. " +
      "The option dataImages allows a PNG, JPEG or GIF in base64, and no SVG.",
  );
}

/** Takes the text of an address that may be a `URL`; what is neither is refused by its caller. */
const toAddress = (address: string | { readonly href: string }): string =>
  typeof address === "object" && address !== null ? address.href : address;
