import type { Arguments } from "../command.ts";
import type { Io } from "../io.ts";
import { Misuse } from "../misuse.ts";
import type { AnsweredRequest } from "./endpoint.ts";
import { writeRequest } from "./saved-request.ts";

/** Makes what keeps each request in a file of its own, where the user wants that. */
export function saverFor(
  { values }: Arguments,
  io: Io,
): (answered: AnsweredRequest) => Promise<void> {
  const { save: folder, "save-authorization": authorization } = values;
  if (folder === undefined) {
    if (authorization === undefined) return async () => {};
    throw new Misuse("--save-authorization needs --save FOLDER.");
  }
  let number = 0;
  return async ({ request, body, receivedAt }) => {
    // Colons cannot stand in a file's name everywhere.
    const moment = new Date(receivedAt).toISOString().replaceAll(":", "-");
    const name = `${moment}-${++number}.http`;
    const first = `${request.method} ${request.url}`;
    const bytes = writeRequest(first, request.rawHeaders, body, authorization !== undefined);
    try {
      await io.saveFile(folder, name, bytes);
    } catch {
      io.complain(`${name} could not be kept in ${folder}.`);
    }
  };
}
