import { bodyOf } from "./body/body.ts";
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
    return [{ ...signOf(code), ...(tokens.length > 1 ? { key: name } : {}), ...second }];
  });
  return [...inTokens, ...signsInBody(bytes).map(signOf)];
}

const signOf = (code: MismatchCode): MismatchFinding => ({ ...causeOf(code), proven: false });

function signsInBody(bytes: Uint8Array<ArrayBuffer>): MismatchCode[] {
  const { text } = bodyOf(bytes);
  if (text === undefined) return [];
  const signs: MismatchCode[] = [];
  if (text.trim() === "[object Object]") signs.push("body-object-text");
  if (breaksOff(text)) signs.push("body-truncated");
  if (text.includes("\ufffd")) signs.push("body-characters-lost");
  return signs;
}

/** Tells JSON that begins well and ends before its last bracket. */
function breaksOff(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  const outside = text.replace(/"(?:[^"\\]|\\.)*"/gs, "");
  const opened = outside.match(/[{[]/g)?.length ?? 0;
  const closed = outside.match(/[}\]]/g)?.length ?? 0;
  return outside.includes('"') || opened > closed;
}
