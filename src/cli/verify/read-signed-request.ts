import type { Arguments } from "../command.ts";
import type { Io } from "../io.ts";
import { LEFT_OUT, readRequest, type SavedRequest } from "../listen/saved-request.ts";
import { Misuse } from "../misuse.ts";
import { readInput } from "../read-input.ts";

/** Reads the request that the user named: a body and its header, or a request that was kept. */
export async function readSignedRequest(
  { values, operands }: Arguments,
  io: Io,
): Promise<SavedRequest> {
  // People copy the whole line.
  const authorization = values["authorization"]?.replace(/^\s*authorization\s*:\s*/i, "");
  const path = values["request-file"];
  if ((path === undefined) === (operands[0] === undefined)) {
    throw new Misuse("Pass either a file with the body and --authorization, or --request-file.");
  }
  if (path === undefined) {
    if (authorization === undefined) {
      throw new Misuse("Pass the Authorization header that came with the body: --authorization.");
    }
    return { authorization, body: await readInput(operands[0] as string, io) };
  }
  const request = readRequest(await readInput(path, io));
  if (!request) throw new Misuse("That file holds no request as listen --save keeps them.");
  if (authorization === undefined && request.authorization === LEFT_OUT) {
    throw new Misuse(
      "The request was kept without its signature. Pass --authorization, or keep it next time: listen --save-authorization.",
    );
  }
  return authorization === undefined ? request : { ...request, authorization };
}
