export declare function packedFiles(): readonly { readonly path: string; readonly size: number }[];
