import {
  type Arguments,
  type Command,
  CommandLineError,
  type Options,
  TOKEN_OPTIONS,
} from "./command.ts";
import type { ExitStatus, Io } from "./io.ts";
import { wholeNumber } from "./parse-arguments.ts";
import { loadTokens, takeOnlyToken } from "./read-tokens.ts";
import { ATTACK_OPTIONS, selectAttacks, tryAttacks } from "./send/attacks.ts";
import { sendMany } from "./send/many-messages.ts";
import { sendOne } from "./send/one-message.ts";
import type { Target } from "./send/outgoing-message.ts";
import { createMessageSource, MESSAGE_OPTIONS } from "./send/outgoing-message.ts";
import { parseEndpointUrl } from "./send/post.ts";

const AMOUNT_OPTIONS: Options = {
  repeat: {
    type: "string",
    value: "NUMBER",
    help: "send this many messages, and measure the answers",
  },
  concurrency: {
    type: "string",
    value: "NUMBER",
    help: "send this many at a time: 1 by default",
  },
};

/** `send`: sends a message as Teams does, and says whether Teams would show the reply. */
export const sendCommand: Command = {
  summary: "send a signed message as Teams does, and check the reply",
  operands: "<url>",
  count: [1, 1],
  options: {
    ...MESSAGE_OPTIONS,
    ...ATTACK_OPTIONS,
    ...AMOUNT_OPTIONS,
    insecure: { type: "boolean", help: "allow plain http to other machines" },
    ...TOKEN_OPTIONS,
  },
  example: "teams-outgoing-webhook send http://localhost:3978/ --text 'deploy production'",
  async run(given, io) {
    const target: Target = {
      url: parseEndpointUrl(given.operands[0] as string, given.values["insecure"] !== undefined),
      token: takeOnlyToken(await loadTokens(given, io)),
      bodyAt: await createMessageSource(given, io),
    };
    const json = given.values["json"] !== undefined;
    const attacks = selectAttacks(given);
    assertFreshMessages(given, attacks);
    if (asksForMany(given)) {
      if (attacks.length > 0)
        throw new CommandLineError("--repeat sends valid messages. Run the attacks without it.");
      return sendRepeatedly(target, given, json, io);
    }
    return attacks.length > 0 ? tryAttacks(target, attacks, json, io) : sendOne(target, json, io);
  },
};

/** A server would refuse the same message in each attack as a replay, so the attacks would prove nothing. */
function assertFreshMessages({ values }: Arguments, attacks: readonly string[]): void {
  const isFromFile = values["file"] !== undefined || values["request-file"] !== undefined;
  const isSame = isFromFile && values["fresh"] === undefined;
  if (isSame && attacks.some((name) => name === "stale" || name === "replay")) {
    throw new CommandLineError("--stale and --replay need new messages: add --fresh to --file.");
  }
}

const asksForMany = ({ values }: Arguments): boolean => {
  if (values["repeat"] !== undefined) return true;
  if (values["concurrency"] === undefined) return false;
  throw new CommandLineError("--concurrency needs --repeat NUMBER.");
};

function sendRepeatedly(
  target: Target,
  given: Arguments,
  json: boolean,
  io: Io,
): Promise<ExitStatus> {
  const repeat = wholeNumber(given, "repeat", [1, 1_000_000], 1);
  const concurrency = wholeNumber(given, "concurrency", [1, 1000], 1);
  return sendMany(target, { repeat, concurrency: Math.min(repeat, concurrency) }, json, io);
}
