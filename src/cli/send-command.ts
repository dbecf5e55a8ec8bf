import { type Arguments, type Command, type Options, TOKEN_OPTIONS } from "./command.ts";
import type { ExitStatus, Io } from "./io.ts";
import { Misuse } from "./misuse.ts";
import { wholeNumber } from "./parse-arguments.ts";
import { onlyToken, readTokens } from "./read-tokens.ts";
import { ATTACK_OPTIONS, attacksIn } from "./send/attacks.ts";
import { endpointUrl } from "./send/endpoint-url.ts";
import { sendMany } from "./send/many-messages.ts";
import { sendOne } from "./send/one-message.ts";
import { MESSAGE_OPTIONS, messageSource } from "./send/outgoing-message.ts";
import type { Target } from "./send/target.ts";
import { tryAttacks } from "./send/try-attacks.ts";

const AMOUNT_OPTIONS: Options = {
  repeat: { type: "string", value: "NUMBER", help: "send so many messages, and measure" },
  concurrency: {
    type: "string",
    value: "NUMBER",
    help: "so many of them at a time; 1 if left out",
  },
};

/** `send`: a message as Teams sends it, and what Teams would make of the answer. */
export const sendCommand: Command = {
  summary: "send a signed message as Teams does, and say what Teams would make of the answer",
  operands: "<url>",
  count: [1, 1],
  options: {
    ...MESSAGE_OPTIONS,
    ...ATTACK_OPTIONS,
    ...AMOUNT_OPTIONS,
    insecure: { type: "boolean", help: "allow plain http to other machines than this one" },
    ...TOKEN_OPTIONS,
  },
  examples: [
    "teams-outgoing-webhook send http://localhost:3978/ --text 'deploy production'",
    "teams-outgoing-webhook send http://localhost:3978/ --bad-signature --stale --replay --slow",
    "teams-outgoing-webhook send http://localhost:3978/ --repeat 1000 --concurrency 20",
  ],
  async run(given, io) {
    const target: Target = {
      url: endpointUrl(given.operands[0] as string, given.values["insecure"] !== undefined),
      token: onlyToken(await readTokens(given, io)),
      bodyAt: await messageSource(given, io),
    };
    const json = given.values["json"] !== undefined;
    const attacks = attacksIn(given);
    assertNew(given, attacks);
    if (isForMany(given)) {
      if (attacks.length > 0)
        throw new Misuse("--repeat sends good messages; try attacks without it.");
      return many(target, given, json, io);
    }
    return attacks.length > 0 ? tryAttacks(target, attacks, json, io) : sendOne(target, json, io);
  },
};

/** What is sent once more with each attack would be refused as seen before, whatever the attack. */
function assertNew({ values }: Arguments, attacks: readonly string[]): void {
  const isSame = values["file"] !== undefined && values["fresh"] === undefined;
  if (isSame && attacks.some((name) => name === "stale" || name === "replay")) {
    throw new Misuse("--stale and --replay need messages that are new: add --fresh to --file.");
  }
}

const isForMany = ({ values }: Arguments): boolean => {
  if (values["repeat"] !== undefined) return true;
  if (values["concurrency"] === undefined) return false;
  throw new Misuse("--concurrency needs --repeat NUMBER.");
};

function many(target: Target, given: Arguments, json: boolean, io: Io): Promise<ExitStatus> {
  const repeat = wholeNumber(given, "repeat", [1, 1_000_000], 1);
  const concurrency = wholeNumber(given, "concurrency", [1, 1000], 1);
  return sendMany(target, { repeat, concurrency: Math.min(repeat, concurrency) }, json, io);
}
