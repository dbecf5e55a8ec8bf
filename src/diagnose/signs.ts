import { decodeText } from "./body/body.ts";
import { findMissingEnd } from "./body/framing.ts";
import { tryParse } from "./body/json-tokens.ts";
import { describeCause, type MismatchFinding } from "./diagnosis.ts";
import type { MismatchCode } from "./mismatch.ts";
import type { Token } from "./tokens.ts";
import { diagnoseToken } from "./tokens.ts";

/** Finds mistakes that show in the body or the tokens, for a request that nothing else explains. */
export function findSigns(
  bytes: Uint8Array<ArrayBuffer>,
  tokens: readonly Token[],
): MismatchFinding[] {
  const inTokens = tokens.flatMap(({ name, text }) => {
    const [code, also] = diagnoseToken(text);
    if (!code) return [];
    const second = also ? { also: describeCause(also) } : {};
    return [{ ...toSign(code), ...(tokens.length > 1 ? { tokenName: name } : {}), ...second }];
  });
  return [...inTokens, ...findSignsInBody(bytes).map(toSign)];
}

const toSign = (code: MismatchCode): MismatchFinding => ({ ...describeCause(code), proven: false });

function findSignsInBody(bytes: Uint8Array<ArrayBuffer>): MismatchCode[] {
  // A body that was cut inside a character is not valid UTF-8 at its end.
  const readable = new TextDecoder().decode(bytes);
  if (findMissingEnd(readable) !== "") return ["body-truncated"];
  if (readable.trim() === "[object Object]") return ["body-object-text"];
  if (hasSortedKeys(readable)) return ["body-keys-sorted"];
  return decodeText(bytes)?.includes("\ufffd") ? ["body-characters-lost"] : [];
}

/** Whether a JSON library or a log put the keys in order: Teams puts `type` first. */
function hasSortedKeys(text: string): boolean {
  const value = tryParse(text);
  if (typeof value !== "object" || value === null || !("type" in value)) return false;
  const keys = Object.keys(value);
  const sorted = [...keys].sort();
  return keys[0] !== "type" && keys.every((key, index) => key === sorted[index]);
}
