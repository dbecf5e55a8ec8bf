import { diagnoseMismatch, type TokenTexts } from "../../../src/diagnose.ts";
import { bodyMistakes } from "./body-mistakes.ts";
import { headerMistakes } from "./header-mistakes.ts";
import { keyMistakes } from "./key-mistakes.ts";
import { token } from "./signing.ts";

/** A request that was right until somebody made a mistake. */
export interface Mistake {
  readonly name: string;
  readonly body: string | Uint8Array;
  readonly authorization: string | readonly string[];
  /** The sample's token, unless the mistake is in it. */
  readonly tokens?: TokenTexts;
  /** What has to be named first, and what beside it. */
  readonly code: string;
  readonly also?: string;
}

export const mistakes: readonly Mistake[] = [...keyMistakes, ...headerMistakes, ...bodyMistakes];

/** A search through so many bytes takes a good part of a second. */
export const isLarge = ({ body }: Mistake): boolean => body.length > 16_000;

/** What a diagnosis names for a mistake: its codes, and whether it has proved them. */
export async function nameMistake({ body, authorization, tokens = token }: Mistake) {
  const { verdict, findings } = await diagnoseMismatch({ body, authorization }, tokens);
  return { verdict, named: findings.map(({ code, also, proven }) => [code, also?.code, proven]) };
}
