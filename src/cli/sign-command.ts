import { signOutgoingWebhook } from "../node/sign.ts";
import { type Command, TOKEN_OPTIONS } from "./command.ts";
import { readInput } from "./read-input.ts";
import { onlyToken, readTokens } from "./read-tokens.ts";

/** `sign`: the Authorization value of a body. */
export const signCommand: Command = {
  summary: "print the Authorization value of a body, byte for byte as Teams would sign it",
  operands: "<body-file | ->",
  count: [1, 1],
  options: TOKEN_OPTIONS,
  examples: [
    "teams-outgoing-webhook sign activity.json",
    "printf '{}' | teams-outgoing-webhook sign - --token-file token.txt",
  ],
  async run(given, io) {
    const token = onlyToken(await readTokens(given, io));
    const body = await readInput(given.operands[0] as string, io);
    const authorization = signOutgoingWebhook(body, token);
    io.print(
      given.values["json"] === undefined ? authorization : JSON.stringify({ authorization }),
    );
    return 0;
  },
};
