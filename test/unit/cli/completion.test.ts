import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { runIn } from "./recorded-io.ts";

/** How to ask each shell for what it would offer after some words; it reads the script from stdin. */
const ASK: Readonly<Record<string, (words: readonly string[]) => string[]>> = {
  bash: (words) => [
    "-c",
    `eval "$(cat)"; COMP_WORDS=(${quote(words)}); COMP_CWORD=${words.length - 1}
_teams_outgoing_webhook; printf '%s\\n' "\${COMPREPLY[@]}"`,
  ],
  // The function calls compadd and _files, which exist only while a person types.
  zsh: (words) => [
    "-f",
    "-c",
    `compdef() {}; _files() {}; compadd() { shift; print -l -- "$@" }; eval "$(cat)"
words=(${quote(words)}); CURRENT=${words.length}; _teams_outgoing_webhook`,
  ],
  fish: (words) => ["--no-config", "-c", `cat | source; complete -C '${words.join(" ")}'`],
};

const quote = (words: readonly string[]) => words.map((word) => `'${word}'`).join(" ");

const isInstalled = (shell: string) => spawnSync(shell, ["-c", "exit"]).status === 0;
// Other systems lack some of these shells. On Linux, a missing one is a failure: install zsh and fish.
const shells = Object.keys(ASK).filter(
  (shell) => process.platform === "linux" || (process.platform !== "win32" && isInstalled(shell)),
);

async function complete(shell: string, ...typed: string[]): Promise<string[]> {
  const { out } = await runIn({ env: {} }, "completion", shell);
  const words = ["teams-outgoing-webhook", ...typed];
  const ask = ASK[shell]?.(words) ?? [];
  const { stdout, stderr, error } = spawnSync(shell, ask, { input: out, encoding: "utf8" });
  expect(error, `${shell} is not installed`).toBeUndefined();
  expect(stderr).toBe("");
  // fish offers a description after a tab; zsh leaves the choice by the beginning to its own code.
  return stdout
    .split("\n")
    .map((line) => line.replace(/\t.*/, ""))
    .filter((line) => line !== "" && line.startsWith(typed.at(-1) ?? ""));
}

describe.each(shells)("in %s, completion", (shell) => {
  it("offers the commands", async () => {
    expect(await complete(shell, "s")).toEqual(expect.arrayContaining(["send", "sign"]));
    expect(await complete(shell, "comp")).toEqual(["completion"]);
  });

  it("offers the options of the command alone", async () => {
    expect(await complete(shell, "send", "--bad")).toEqual(["--bad-signature"]);
    expect(await complete(shell, "listen", "--forw")).toEqual(["--forward-to"]);
    expect(await complete(shell, "sign", "--bad")).toEqual([]);
    expect(await complete(shell, "check", "--")).toEqual(
      expect.arrayContaining(["--strict", "--env-file", "--json", "--help"]),
    );
  });
});

it("gives PowerShell, which runs nowhere here, a line for each command", async () => {
  const { out } = await runIn({ env: {} }, "completion", "powershell");
  expect(out).toMatch(/^ {4}'send' = '--text .*--help'$/m);
});

it("takes one shell at a time", async () => {
  const { status, err } = await runIn({ env: {} }, "completion", "bash", "zsh");
  expect([status, err]).toEqual([2, expect.stringContaining("Usage: ")]);
});

it("refuses a shell that it does not know", async () => {
  const { status, err } = await runIn({ env: {} }, "completion", "tcsh");
  expect([status, err]).toEqual([2, expect.stringContaining("Pass a shell: bash, zsh, fish or")]);
});
