import { CommandLineError } from "./command.ts";
import type { Io } from "./io.ts";
import { escapeLine } from "./terminal-text.ts";

/** Reads a file that the user named, or stdin for `-`, byte for byte. */
export async function readInput(path: string, io: Io): Promise<Uint8Array> {
  try {
    return await (path === "-" ? io.readStdin() : io.readFile(path));
  } catch (error) {
    throw new CommandLineError(`Cannot read ${escapeLine(path)}: ${explainReadError(error)}.`);
  }
}

const explainReadError = (error: unknown): string => {
  const { code = "unknown error" } = error as { code?: string };
  return READ_ERRORS[code] ?? code;
};

const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  ENOTDIR: "no such folder",
};
