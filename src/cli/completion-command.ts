import { COMMON_OPTIONS, type Command, CommandLineError } from "./command.ts";

type Words = Readonly<Record<string, readonly string[]>>;

/** Creates `completion`, which prints a script that completes commands and options in a shell. */
export function createCompletionCommand(commands: Readonly<Record<string, Command>>): Command {
  const command: Command = {
    summary: "print a script for tab completion in your shell",
    operands: "<bash | zsh | fish | powershell>",
    count: [1, 1],
    options: {},
    example: "teams-outgoing-webhook completion bash",
    async run({ operands }, io) {
      const shell = operands[0] as string;
      const write = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
      if (!write) throw new CommandLineError("Pass a shell: bash, zsh, fish or powershell.");
      const all = { ...commands, completion: command };
      io.print(
        write(
          Object.fromEntries(
            Object.entries(all).map(([name, { options }]) => [
              name,
              Object.keys({ ...options, ...COMMON_OPTIONS }).map((option) => `--${option}`),
            ]),
          ),
        ),
      );
      return 0;
    },
  };
  return command;
}

const COMMAND_NAME = "teams-outgoing-webhook";
const list = (words: readonly string[]): string => words.join(" ");

const writeCases = (words: Words, toCase: (name: string, options: string) => string): string =>
  Object.entries(words)
    .map(([name, options]) => toCase(name, list(options)))
    .join("\n");

/** The names are words of letters and dashes, which no shell reads as anything else. */
const SHELLS: Readonly<Record<string, (words: Words) => string>> = {
  bash: (words) => `# Add to ~/.bashrc: eval "$(npx ${COMMAND_NAME} completion bash)"
_teams_outgoing_webhook() {
  local current=\${COMP_WORDS[COMP_CWORD]} command=\${COMP_WORDS[1]} words=
  if [ "$COMP_CWORD" -eq 1 ]; then words="${list(Object.keys(words))}"; else
    case "$command" in
${writeCases(words, (name, options) => `      ${name}) words="${options}" ;;`)}
    esac
  fi
  case "$current" in
    -*) ;;
    *) [ "$COMP_CWORD" -gt 1 ] && words= ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _teams_outgoing_webhook ${COMMAND_NAME}`,

  zsh: (words) => `# Add to ~/.zshrc, after compinit: eval "$(npx ${COMMAND_NAME} completion zsh)"
_teams_outgoing_webhook() {
  if (( CURRENT == 2 )); then compadd -- ${list(Object.keys(words))}; return; fi
  if [[ $words[CURRENT] != -* ]]; then _files; return; fi
  case $words[2] in
${writeCases(words, (name, options) => `    ${name}) compadd -- ${options} ;;`)}
  esac
}
compdef _teams_outgoing_webhook ${COMMAND_NAME}`,

  fish: (words) => `# Save as ~/.config/fish/completions/${COMMAND_NAME}.fish
complete -c ${COMMAND_NAME} -n __fish_use_subcommand -f -a "${list(Object.keys(words))}"
${Object.entries(words)
  .flatMap(([name, options]) =>
    options.map(
      (option) =>
        `complete -c ${COMMAND_NAME} -n "__fish_seen_subcommand_from ${name}" -l ${option.slice(2)}`,
    ),
  )
  .join("\n")}`,

  powershell: (
    words,
  ) => `# Add to $PROFILE: npx ${COMMAND_NAME} completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName ${COMMAND_NAME} -ScriptBlock {
  param($word, $ast, $position)
  $options = @{
${writeCases(words, (name, options) => `    '${name}' = '${options}'`)}
  }
  $typed = $ast.CommandElements | ForEach-Object { $_.ToString() }
  $candidates = if ($word -like '-*') { $options[$typed[1]] -split ' ' } else { $options.Keys | Sort-Object }
  $candidates | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterName', $_)
  }
}`,
};
