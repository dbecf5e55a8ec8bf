import { bodyOf } from "./body/body.ts";
import { missingEnd } from "./body/cut.ts";
import { causeOf, type MismatchFinding } from "./diagnosis.ts";
import type { MismatchCode } from "./mismatch.ts";
import { faultOf } from "./token-mendings.ts";
import type { Token } from "./token-texts.ts";

/** Mistakes that show without the signature, for a request that nothing explains. */
export function signsIn(
  bytes: Uint8Array<ArrayBuffer>,
  tokens: readonly Token[],
): MismatchFinding[] {
  const inTokens = tokens.flatMap(({ name, text }) => {
    const [code, also] = faultOf(text) ?? [];
    if (!code) return [];
    const second = also ? { also: causeOf(also) } : {};
    return [{ ...signOf(code), ...(tokens.length > 1 ? { tokenName: name } : {}), ...second }];
  });
  return [...inTokens, ...signsInBody(bytes).map(signOf)];
}

const signOf = (code: MismatchCode): MismatchFinding => ({ ...causeOf(code), proven: false });

function signsInBody(bytes: Uint8Array<ArrayBuffer>): MismatchCode[] {
  // Cut inside a character, the end is no UTF-8.
  const readable = new TextDecoder().decode(bytes);
  if (missingEnd(readable) !== "") return ["body-truncated"];
  if (readable.trim() === "[object Object]") return ["body-object-text"];
  return bodyOf(bytes).text?.includes("\ufffd") ? ["body-characters-lost"] : [];
}
