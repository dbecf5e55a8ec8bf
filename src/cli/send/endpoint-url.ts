import { Misuse } from "../misuse.ts";

/** Reads the address to send to: one that may be sent to. */
export function endpointUrl(text: string, insecure: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw new Misuse(
      "The address has to begin with http:// or https://, as in http://localhost:3978/.",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new Misuse("The address may hold no name and no password: Teams sends none.");
  }
  if (url.protocol === "http:" && !insecure && !isLoopback(url.hostname)) {
    throw new Misuse(
      "Over plain http, everybody on the way can read and repeat the message. Use https, an address of " +
        "this machine, or --insecure if you know the network.",
    );
  }
  url.hash = "";
  return url;
}

/** Tells addresses of this very machine (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
const isLoopback = (hostname: string): boolean =>
  hostname === "[::1]" ||
  /^127\.\d+\.\d+\.\d+$/.test(hostname) ||
  /^([^.]+\.)*localhost\.?$/.test(hostname);

/** The address as it may be printed: a query can hold a key, such as `?code=` of Azure Functions. */
export const printableUrl = ({ origin, pathname, search }: URL): string =>
  `${origin}${pathname}${search === "" ? "" : "?…"}`;
