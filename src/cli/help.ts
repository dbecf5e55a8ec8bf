import { COMMON_OPTIONS, type Command, type Options } from "./command.ts";

const PROGRAM = "teams-outgoing-webhook";

/** The help of the whole program. */
export const programHelp = (commands: Readonly<Record<string, Command>>): string =>
  [
    "Work on a Microsoft Teams outgoing webhook without Teams.",
    "",
    `Usage: ${PROGRAM} <command> [options]`,
    "",
    ...columns(Object.entries(commands).map(([name, { summary }]) => [name, summary])),
    "",
    `${PROGRAM} <command> --help tells more about each; --version tells the version.`,
    ...SECRETS,
    "Exit status: 0 all is well, 1 something was refused or is wrong, 2 wrong command line.",
  ].join("\n");

/** The help of one command. */
export const commandHelp = (name: string, command: Command): string =>
  [
    `${command.summary[0]?.toUpperCase()}${command.summary.slice(1)}.`,
    "",
    `Usage: ${PROGRAM} ${name} ${command.operands ? `${command.operands} ` : ""}[options]`,
    "",
    ...columns(optionRows({ ...command.options, ...COMMON_OPTIONS })),
    "",
    ...("token-file" in command.options ? SECRETS : []),
    "For example:",
    ...command.examples.map((example) => `  ${example}`),
  ].join("\n");

const SECRETS = [
  "The security token comes from TEAMS_OUTGOING_WEBHOOK_TOKEN or --token-file, never from an",
  "argument, and is never printed.",
];

const optionRows = (options: Options) =>
  Object.entries(options).map(([name, { short, value, help }]) => [
    `${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`,
    help,
  ]);

function columns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([left = ""]) => left.length));
  return rows.map(([left = "", right]) => `  ${left.padEnd(width)}  ${right}`);
}
