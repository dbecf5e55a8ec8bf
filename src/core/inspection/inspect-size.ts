import { type Finding, findingOf } from "../finding.ts";
import type { Limits } from "./options.ts";

/** Measures what would be sent, in both units in which Microsoft states limits. */
export function inspectSize(json: string, { largeBytes, maxUtf16Bytes }: Limits): Finding[] {
  const utf16 = json.length * 2;
  if (utf16 > maxUtf16Bytes) {
    const detail = `The reply has ${utf16} bytes in UTF-16; the limit is ${maxUtf16Bytes}.`;
    return [findingOf("reply-too-large", "", detail)];
  }
  // A unit of UTF-16 takes three bytes at the most, so most replies need not be encoded.
  if (json.length * 3 <= largeBytes) return [];
  const utf8 = new TextEncoder().encode(json).length;
  if (utf8 <= largeBytes) return [];
  return [findingOf("reply-large", "", `The reply has ${utf8} bytes, more than ${largeBytes}.`)];
}
