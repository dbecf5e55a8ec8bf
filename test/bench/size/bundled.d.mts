export interface Bundle {
  /** A description of the bundle. */
  readonly name: string;
  /** The module whose imports are bundled. */
  readonly contents: string;
  /** The size above which a test fails, in bytes. */
  readonly ceiling: number;
}

export declare const BUNDLES: readonly Bundle[];
export declare function bundled(contents: string): Promise<{ text: string; gzipped: number }>;
