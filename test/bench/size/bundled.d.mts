export interface Bundle {
  /** What is bundled, in words. */
  readonly name: string;
  /** The module whose imports are bundled. */
  readonly contents: string;
  /** The size that was aimed at, in bytes, where one was. */
  readonly target?: number;
  /** The size above which a test fails, in bytes. */
  readonly ceiling: number;
}

export declare const BUNDLES: readonly Bundle[];
export declare function bundled(contents: string): Promise<{ text: string; gzipped: number }>;
