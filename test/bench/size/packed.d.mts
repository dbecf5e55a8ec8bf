/** The promised size of the unpacked package, in bytes. */
export declare const UNPACKED_CEILING: number;

export declare function readPackage(folder?: string): {
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
};
