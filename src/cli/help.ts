import { COMMON_OPTIONS, type Command, type Options } from "./command.ts";

const PROGRAM = "teams-outgoing-webhook";

/** Writes the help of the whole program. */
export const programHelp = (commands: Readonly<Record<string, Command>>): string =>
  [
    "Work on a Microsoft Teams outgoing webhook without Teams.",
    "",
    `Usage: ${PROGRAM} <command> [options]`,
    "",
    ...layOutColumns(Object.entries(commands).map(([name, { summary }]) => [name, summary])),
    "",
    `${PROGRAM} <command> --help explains a command; --version prints the version.`,
    ...SECRETS,
    "Exit status: 0 for success, 1 if something was refused or is wrong, 2 for invalid usage.",
  ].join("\n");

/** Writes the help of one command. */
export const commandHelp = (name: string, command: Command): string =>
  [
    `${command.summary[0]?.toUpperCase()}${command.summary.slice(1)}.`,
    "",
    `Usage: ${PROGRAM} ${name} ${command.operands ? `${command.operands} ` : ""}[options]`,
    "",
    ...layOutColumns(listOptions({ ...command.options, ...COMMON_OPTIONS })),
    "",
    ...("token-file" in command.options ? SECRETS : []),
    "Example:",
    ...command.examples.map((example) => `  ${example}`),
  ].join("\n");

const SECRETS = [
  "The security token comes from TEAMS_OUTGOING_WEBHOOK_TOKEN or --token-file, never from an",
  "argument, and is never printed.",
];

const listOptions = (options: Options) =>
  Object.entries(options).map(([name, { short, value, help }]) => [
    `${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`,
    help,
  ]);

function layOutColumns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([left = ""]) => left.length));
  return rows.map(([left = "", right]) => `  ${left.padEnd(width)}  ${right}`);
}
