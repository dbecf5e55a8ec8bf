import type { Io, World } from "./io.ts";
import { escapeOutput } from "./terminal-text.ts";

/**
 * Puts a barrier in front of all output: it escapes what could act on a terminal or a CI runner, and hides
 * every token that the program knows, wherever it turns up: as a name, in a path, in a field or in an error.
 */
export function guardIo(world: World): Io {
  const secrets: RegExp[] = [];
  const clean = (line: string): string =>
    secrets.reduce((text, secret) => text.replace(secret, "[token]"), escapeOutput(line));
  const io: Io = {
    ...world,
    env: world.env,
    // Reading this property of a process takes over its signals.
    get stop() {
      return world.stop;
    },
    hideSecret(text) {
      for (const [run] of text.matchAll(SECRET_RUN)) {
        if (/^[A-Z_]+=?$/.test(run)) continue;
        const spellings = [run, encodeURIComponent(run)].map(escapePattern);
        secrets.push(new RegExp(spellings.join("|"), "gi"));
      }
    },
    print: (line) => world.print(clean(line)),
    printError: (line) => world.printError(clean(line)),
    showProgress: (line) => world.showProgress(clean(line)),
  };
  io.hideSecret(world.env["TEAMS_OUTGOING_WEBHOOK_TOKEN"] ?? "");
  return io;
}

// Shorter pieces would hide ordinary words, and are not of use to anybody.
const SECRET_RUN = /[\w+/-]{16,}=*/g;

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
