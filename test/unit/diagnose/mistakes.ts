import type { TokenTexts } from "../../../src/diagnose.ts";
import { bodyMistakes } from "./body-mistakes.ts";
import { headerMistakes } from "./header-mistakes.ts";
import { keyMistakes } from "./key-mistakes.ts";

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
