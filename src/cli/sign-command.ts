import { signOutgoingWebhook } from "../node/sign.ts";
import { type Command, TOKEN_OPTIONS } from "./command.ts";
import { readInput } from "./read-input.ts";
import { loadTokens, takeOnlyToken } from "./read-tokens.ts";
import { toOutputJson } from "./terminal-text.ts";

/** `sign`: prints the Authorization value for a body. */
export const signCommand: Command = {
  summary: "print the Authorization value for a body, signed byte for byte as Teams does",
  operands: "<body-file | ->",
  count: [1, 1],
  options: TOKEN_OPTIONS,
  example: "teams-outgoing-webhook sign activity.json",
  async run(given, io) {
    const token = takeOnlyToken(await loadTokens(given, io));
    const body = await readInput(given.operands[0] as string, io);
    const authorization = signOutgoingWebhook(body, token);
    io.print(given.values["json"] === undefined ? authorization : toOutputJson({ authorization }));
    return 0;
  },
};
