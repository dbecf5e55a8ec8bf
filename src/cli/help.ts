import { COMMON_OPTIONS, type Command, type Options } from "./command.ts";
import { wrapBeside, wrapLines } from "./terminal-text.ts";

const PROGRAM = "teams-outgoing-webhook";

/** Writes the help of the whole program. */
export function programHelp(commands: Readonly<Record<string, Command>>, columns: number): string {
  return [
    ...wrapLines(["Work on a Microsoft Teams outgoing webhook without Teams."], "", columns),
    "",
    ...wrapUsage("<command>", columns),
    "",
    ...layOutRows(
      Object.entries(commands).map(([name, { summary }]) => [name, summary]),
      columns,
    ),
    "",
    ...wrapLines(
      [
        `${PROGRAM} <command> --help explains a command; --version prints the version.`,
        SECRETS,
        "Exit status: 0 for success, 1 if something was refused or is wrong, 2 for invalid usage, 3 for a fault in this program.",
      ],
      "",
      columns,
    ),
  ].join("\n");
}

/** Writes the help of one command. */
export function commandHelp(name: string, command: Command, columns: number): string {
  const { summary, operands, options, example } = command;
  return [
    ...wrapLines([`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`], "", columns),
    "",
    ...wrapUsage(operands ? `${name} ${operands}` : name, columns),
    "",
    ...layOutRows(listOptions({ ...options, ...COMMON_OPTIONS }), columns),
    "",
    ...("token-file" in options ? [...wrapLines([SECRETS], "", columns), ""] : []),
    "Example:",
    // Not wrapped, so that it can be copied.
    `  ${example}`,
  ].join("\n");
}

const SECRETS =
  "The security token comes from TEAMS_OUTGOING_WEBHOOK_TOKEN, --env-file or --token-file, never from an argument.";

const wrapUsage = (usage: string, columns: number): string[] =>
  wrapBeside("Usage:", `${PROGRAM} ${usage} [options]`, "Usage: ".length, columns);

const listOptions = (options: Options): [string, string][] =>
  Object.entries(options).map(([name, { short, value, help }]) => [
    `${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`,
    help,
  ]);

/** Puts names and their descriptions side by side, or below each other in a narrow terminal. */
function layOutRows(rows: readonly (readonly [string, string])[], columns: number): string[] {
  const width = Math.max(...rows.map(([name]) => name.length)) + 4;
  if (columns < width + 30) {
    return rows.flatMap(([name, text]) => [`  ${name}`, ...wrapLines([text], "      ", columns)]);
  }
  return rows.flatMap(([name, text]) => wrapBeside(`  ${name}`, text, width, columns));
}
