import { readFileSync } from "node:fs";

/** Reads a file in this folder byte for byte. */
export const readVector = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(name, import.meta.url)));
