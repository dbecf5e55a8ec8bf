import { UsageError } from "../core/usage-error.ts";
import { checkCommand } from "./check-command.ts";
import { COMMON_OPTIONS, type Command, CommandLineError } from "./command.ts";
import { commandHelp, programHelp } from "./help.ts";
import type { ExitStatus, Io } from "./io.ts";
import { listenCommand } from "./listen-command.ts";
import { findNearestName, parseArguments } from "./parse-arguments.ts";
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

/** Runs one command line. It touches the outside world only through `io`. */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const [name = "", ...rest] = argv[0] === "help" ? [...argv.slice(1), "--help"] : argv;
  if (name === "--version") return printAnswer(io.version, io);
  if (name === "--help" || name === "-h") return printAnswer(programHelp(COMMANDS), io);

  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw refuseUnknownCommand(name);
    const given = parseArguments(rest, { ...command.options, ...COMMON_OPTIONS });
    if (given.values["help"] !== undefined) return printAnswer(commandHelp(name, command), io);
    const [least, most] = command.count;
    if (given.operands.length < least || given.operands.length > most) {
      throw new CommandLineError(
        `Usage: teams-outgoing-webhook ${name} ${command.operands} [options]`,
      );
    }
    return await command.run(given, io);
  } catch (error) {
    // Both kinds of messages say what to do, and quote no value.
    if (!(error instanceof CommandLineError || error instanceof UsageError)) throw error;
    // Scripts get JSON in any case.
    if (rest.includes("--json")) io.print(JSON.stringify(toFailureJson(error)));
    io.printError(error.message);
    const about = command ? `${name} ` : "";
    io.printError(`See teams-outgoing-webhook ${about}--help`);
    return 2;
  }
}

const toFailureJson = (error: CommandLineError | UsageError) => ({
  ok: false,
  error: error instanceof UsageError ? error.code : "ERR_COMMAND_LINE",
  message: error.message,
});

function printAnswer(text: string, io: Io): ExitStatus {
  io.print(text);
  return 0;
}

function refuseUnknownCommand(name: string): CommandLineError {
  if (name === "")
    return new CommandLineError("Which command? send, listen, verify, sign or check.");
  const nearest = findNearestName(name, Object.keys(COMMANDS));
  return new CommandLineError(`Unknown command.${nearest ? ` Did you mean ${nearest}?` : ""}`);
}
