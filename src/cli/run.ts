import { UsageError } from "../core/usage-error.ts";
import { checkCommand } from "./check-command.ts";
import { COMMON_OPTIONS, type Command, CommandLineError } from "./command.ts";
import { createCompletionCommand } from "./completion-command.ts";
import { useEnvFile } from "./env-file.ts";
import { guardIo } from "./guard-io.ts";
import { commandHelp, programHelp } from "./help.ts";
import { initCommand } from "./init-command.ts";
import type { ExitStatus, Io, World } from "./io.ts";
import { listenCommand } from "./listen-command.ts";
import { findNearestName, parseArguments } from "./parse-arguments.ts";
import { sendCommand } from "./send-command.ts";
import { signCommand } from "./sign-command.ts";
import { printMessage, toOutputJson } from "./terminal-text.ts";
import { tokenCommand } from "./token-command.ts";
import { verifyCommand } from "./verify-command.ts";

const BASIC_COMMANDS: Readonly<Record<string, Command>> = {
  init: initCommand,
  token: tokenCommand,
  send: sendCommand,
  listen: listenCommand,
  verify: verifyCommand,
  sign: signCommand,
  check: checkCommand,
};

const COMMANDS: Readonly<Record<string, Command>> = {
  ...BASIC_COMMANDS,
  completion: createCompletionCommand(BASIC_COMMANDS),
};

/** Runs one command line. It touches the outside world only through `world`. */
export async function run(argv: readonly string[], world: World): Promise<ExitStatus> {
  const io = guardIo(world);
  const [name = "", ...rest] = argv[0] === "help" ? [...argv.slice(1), "--help"] : argv;
  if (name === "--version" || name === "-v") return printAnswer(io.version, io);
  if (name === "--help" || name === "-h") return printAnswer(programHelp(COMMANDS, io.columns), io);
  try {
    return await runCommand(name, rest, io);
  } catch (error) {
    return reportFailure(error, name, rest, io);
  }
}

async function runCommand(name: string, rest: readonly string[], io: Io): Promise<ExitStatus> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw refuseUnknownCommand(name);
  const given = parseArguments(rest, { ...command.options, ...COMMON_OPTIONS });
  if (given.values["help"] !== undefined) {
    return printAnswer(commandHelp(name, command, io.columns), io);
  }
  const [least, most] = command.count;
  if (given.operands.length < least || given.operands.length > most) {
    const operands = command.operands ? ` ${command.operands}` : "";
    throw new CommandLineError(`Usage: teams-outgoing-webhook ${name}${operands} [options]`);
  }
  const envFile = given.values["env-file"];
  return command.run(given, envFile === undefined ? io : await useEnvFile(envFile, io));
}

/** Reports invalid usage, whose messages say what to do and quote no value, or a fault of this program. */
function reportFailure(error: unknown, name: string, rest: readonly string[], io: Io): ExitStatus {
  const isUsage = error instanceof CommandLineError || error instanceof UsageError;
  const code =
    error instanceof UsageError ? error.code : isUsage ? "ERR_COMMAND_LINE" : "ERR_INTERNAL";
  const message = isUsage
    ? error.message
    : `The program failed, which is a fault in it: ${error instanceof Error ? error.stack : typeof error}`;
  // Scripts get JSON in any case.
  if (rest.includes("--json")) io.print(toOutputJson({ ok: false, error: code, message }));
  if (!isUsage) {
    io.printError(message);
    return 3;
  }
  printMessage(message, io);
  io.printError(
    `See teams-outgoing-webhook ${Object.hasOwn(COMMANDS, name) ? `${name} ` : ""}--help`,
  );
  return 2;
}

function printAnswer(text: string, io: Io): ExitStatus {
  io.print(text);
  return 0;
}

function refuseUnknownCommand(name: string): CommandLineError {
  const names = Object.keys(COMMANDS);
  if (name === "") return new CommandLineError(`Pass a command: ${names.join(", ")}.`);
  const nearest = findNearestName(name, names);
  return new CommandLineError(`Unknown command.${nearest ? ` Did you mean ${nearest}?` : ""}`);
}
