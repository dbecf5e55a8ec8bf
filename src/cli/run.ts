import { UsageError } from "../core/usage-error.ts";
import { checkCommand } from "./check-command.ts";
import { COMMON_OPTIONS, type Command } from "./command.ts";
import { commandHelp, programHelp } from "./help.ts";
import type { ExitStatus, Io } from "./io.ts";
import { listenCommand } from "./listen-command.ts";
import { Misuse } from "./misuse.ts";
import { nearestName } from "./nearest-name.ts";
import { parseArguments } from "./parse-arguments.ts";
import { sendCommand } from "./send-command.ts";
import { signCommand } from "./sign-command.ts";
import { verifyCommand } from "./verify-command.ts";

const COMMANDS: Readonly<Record<string, Command>> = {
  send: sendCommand,
  listen: listenCommand,
  verify: verifyCommand,
  sign: signCommand,
  check: checkCommand,
};

/** Carries out one command line. All that it does to the world, it does through `io`. */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const [name = "", ...rest] = argv[0] === "help" ? [...argv.slice(1), "--help"] : argv;
  if (name === "--version") return answer(io.version, io);
  if (name === "--help" || name === "-h") return answer(programHelp(COMMANDS), io);

  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw unknownCommand(name);
    const given = parseArguments(rest, { ...command.options, ...COMMON_OPTIONS });
    if (given.values["help"] !== undefined) return answer(commandHelp(name, command), io);
    const [least, most] = command.count;
    if (given.operands.length < least || given.operands.length > most) {
      throw new Misuse(`Usage: teams-outgoing-webhook ${name} ${command.operands} [options]`);
    }
    return await command.run(given, io);
  } catch (error) {
    // Its messages name the cure and quote nothing, as those of Misuse.
    if (!(error instanceof Misuse || error instanceof UsageError)) throw error;
    // Scripts get a document of JSON whatever happens.
    if (rest.includes("--json")) io.print(JSON.stringify(toldOf(error)));
    io.complain(error.message);
    const about = command ? `${name} ` : "";
    io.complain(`See teams-outgoing-webhook ${about}--help`);
    return 2;
  }
}

const toldOf = (error: Misuse | UsageError) => ({
  ok: false,
  error: error instanceof UsageError ? error.code : "ERR_COMMAND_LINE",
  message: error.message,
});

function answer(text: string, io: Io): ExitStatus {
  io.print(text);
  return 0;
}

function unknownCommand(name: string): Misuse {
  if (name === "") return new Misuse("Which command? send, listen, verify, sign or check.");
  const nearest = nearestName(name, Object.keys(COMMANDS));
  return new Misuse(`There is no such command.${nearest ? ` Did you mean ${nearest}?` : ""}`);
}
