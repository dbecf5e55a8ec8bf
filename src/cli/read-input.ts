import type { Io } from "./io.ts";
import { looksSecret, Misuse, tokenInArgument } from "./misuse.ts";
import { printableLine } from "./printable.ts";

/** Reads a file that the user named, or stdin for `-`, byte for byte. */
export async function readInput(path: string, io: Io): Promise<Uint8Array> {
  try {
    return await (path === "-" ? io.readStdin() : io.readFile(path));
  } catch (error) {
    if (looksSecret(path)) throw tokenInArgument();
    throw new Misuse(`${printableLine(path)} cannot be read: ${whyNot(error)}.`);
  }
}

const whyNot = (error: unknown): string => {
  const { code } = error as { code?: string };
  return (code !== undefined && CAUSES[code]) || code || "something went wrong";
};

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not",
  ENOTDIR: "there is no such folder",
};
