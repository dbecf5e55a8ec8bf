import { type Arguments, CommandLineError } from "./command.ts";
import type { Io } from "./io.ts";
import { escapeLine, printMessage } from "./terminal-text.ts";

/** A request that arrived, and when. */
interface ArrivedRequest {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly rawHeaders: readonly string[];
    readonly body: Uint8Array;
  };
  readonly receivedAt: number;
}

/** A request from a file, to be verified. */
export interface SavedRequest {
  readonly authorization: string | undefined;
  readonly body: Uint8Array;
}

/** Replaces the signature in a file that was saved without it. */
export const LEFT_OUT = "(left out)";

/** Formats a request as an HTTP message: its first line, its headers and its bytes as they arrived. */
function formatRequest(
  first: string,
  rawHeaders: readonly string[],
  body: Uint8Array,
  withAuthorization: boolean,
): Uint8Array {
  let head = `${first} HTTP/1.1\r\n`;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string;
    const hidden = !withAuthorization && /^(proxy-)?authorization$/i.test(name);
    head += `${name}: ${hidden ? LEFT_OUT : rawHeaders[index + 1]}\r\n`;
  }
  return Buffer.concat([Buffer.from(`${head}\r\n`, "latin1"), body]);
}

/** Parses such a file; `undefined` where it is something else. */
export function parseRequest(bytes: Uint8Array): SavedRequest | undefined {
  const message = Buffer.from(bytes);
  const end = message.indexOf("\r\n\r\n");
  const [first, ...lines] = message.toString("latin1", 0, Math.max(end, 0)).split("\r\n");
  if (!/^[A-Z]+ \S* HTTP\/1\.1$/.test(first as string)) return undefined;
  const values = lines.flatMap((line) => /^authorization: ?(.*)/is.exec(line)?.[1] ?? []);
  return {
    // Verification refuses a request with two of these headers.
    authorization: values.length > 0 ? values.join(", ") : undefined,
    body: message.subarray(end + 4),
  };
}

/** Creates a function that saves a request in a file of its own, if the user asked for that. */
export function createSaver(
  { values }: Arguments,
  io: Io,
): (arrived: ArrivedRequest) => Promise<void> {
  const { save: folder, "save-authorization": authorization } = values;
  if (folder === undefined) {
    if (authorization === undefined) return async () => {};
    throw new CommandLineError("--save-authorization needs --save FOLDER.");
  }
  let number = 0;
  return async ({ request, receivedAt }) => {
    // Some systems allow no colons in file names.
    const moment = new Date(receivedAt).toISOString().replaceAll(":", "-");
    const name = `${moment}-${++number}.http`;
    const first = `${request.method} ${request.url}`;
    const bytes = formatRequest(
      first,
      request.rawHeaders,
      request.body,
      authorization !== undefined,
    );
    try {
      await io.saveFile(folder, name, bytes);
    } catch {
      printMessage(`Could not save ${name} in ${escapeLine(folder)}.`, io);
    }
  };
}
