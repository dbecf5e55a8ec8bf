import { describe, expect, it } from "vitest";
import { guardIo } from "../../../src/cli/guard-io.ts";
import { authorization, body, otherToken, runIn, token } from "./recorded-io.ts";

const noToken = { env: {} };
const hidden = (text: string) =>
  expect(text.toLowerCase()).not.toContain(token.slice(0, 16).toLowerCase());

describe("the token", () => {
  it.each<[string, string[], object]>([
    ["as an operand", ["sign", token], noToken],
    ["as a host", ["send", `http://${token.replaceAll("/", "x")}/`], noToken],
    ["as a path", ["send", `http://localhost:1/${token}`], noToken],
    ["as the value of an option", ["listen", "--host", token], noToken],
    ["as a message", ["send", "http://localhost:1/", "--text", token], noToken],
    ["as an option", ["sign", "body.json", `--${token}`], noToken],
    ["as a command", [token], noToken],
  ])("is not printed %s", async (_, argv, world) => {
    for (const json of [[], ["--json"]]) {
      const { status, everything } = await runIn(
        { files: { "body.json": body }, ...world },
        ...argv,
        ...json,
      );
      expect(status).toBe(2);
      hidden(everything);
    }
  });

  it.each([
    ["with a remark", `${token} # from Teams`],
    ["with a remark on its own line", `# from Teams\n${token}`],
  ])("is read %s", async (_, text) => {
    const files = { "body.json": body, "token.txt": text };
    const { status, everything } = await runIn(
      { files, env: {} },
      "sign",
      "body.json",
      "--token-file",
      "token.txt",
    );
    expect(status).toBe(0);
    hidden(everything);
  });

  it("is hidden where its name was pasted with it, but the name is not", async () => {
    const env = { TEAMS_OUTGOING_WEBHOOK_TOKEN: `TEAMS_OUTGOING_WEBHOOK_TOKEN: ${token}` };
    const help = await runIn({ env, columns: 300 }, "sign", "a", "--token", "b");
    expect(help.err).toContain("Set TEAMS_OUTGOING_WEBHOOK_TOKEN");
    hidden((await runIn({ env }, "check", `${token}.json`)).everything);
  });

  it("is not printed where it stands in the place of its name", async () => {
    const files = { "body.json": body, "token.txt": `${token}=remark\nb=${token}` };
    for (const json of [[], ["--json"]]) {
      const argv = [
        "verify",
        "body.json",
        "--authorization",
        "HMAC x",
        "--token-file",
        "token.txt",
        ...json,
      ];
      hidden((await runIn({ files, env: {} }, ...argv)).everything);
    }
  });

  it("is not printed by a crash", async () => {
    const world = {
      saveFile: async () => {},
      now(): number {
        throw new Error(`cannot use ${token}`);
      },
    };
    const { status, everything } = await runIn(world, "send", "http://localhost:1/", "--json");
    expect(status).toBe(3);
    expect(everything).toContain("cannot use [token]");
    expect(JSON.parse(everything.split("\n")[0] as string)).toMatchObject({
      error: "ERR_INTERNAL",
    });
    hidden(everything);
  });
});

it.each([
  ["a token", otherToken, otherToken],
  ["a token in another case", otherToken, otherToken.toLowerCase()],
  ["a token in an address", otherToken, encodeURIComponent(otherToken)],
  ["a token without its padding", otherToken.slice(0, -1), otherToken.slice(0, -1)],
  ["a token beside its name", `WEBHOOK_SECURITY_TOKEN=${otherToken}`, otherToken],
])("hides %s in every channel, each time", (_, secret, written) => {
  const lines: string[] = [];
  const keep = (line: string) => lines.push(line);
  const world = { env: {}, print: keep, printError: keep, showProgress: keep };
  const io = guardIo(world as never);
  io.hideSecret(secret);
  io.print(`a ${written} b ${written}`);
  io.printError(written);
  io.showProgress(written);
  expect(lines).toEqual(["a [token] b [token]", "[token]", "[token]"]);
});

it("hides no word that is too short for a token", () => {
  const lines: string[] = [];
  const io = guardIo({ env: {}, print: (line: string) => lines.push(line) } as never);
  io.hideSecret("fifteen-letters");
  io.print("fifteen-letters");
  expect(lines).toEqual(["fifteen-letters"]);
});

describe("a crash", () => {
  it("is one of verify, too, and prints no value that was thrown", async () => {
    const world = {
      files: { "body.json": body },
      now(): number {
        throw token;
      },
    };
    const argv = ["verify", "body.json", "--authorization", "HMAC x"];
    const { status, everything } = await runIn(world, ...argv);
    expect(status).toBe(3);
    expect(everything).toContain("a fault in it: string");
    hidden(everything);
  });
});

describe("output", () => {
  it.each([
    "\u001b[2J",
    "\u202e",
    "\u2066",
    "\u009b1m",
    "##[error]",
    "##vso[task.complete]",
    "::stop-commands::x",
  ])("carries no %j to a terminal or the log of a runner", async (text) => {
    const card = {
      type: "AdaptiveCard",
      version: "1.5",
      actions: [{ type: "Action.Submit" }],
      [text]: [{ type: "Action.Submit" }],
    };
    const files = { [`${text}.json`]: JSON.stringify(card) };
    for (const format of ["text", "json", "github"]) {
      const { out, err } = await runIn({ files }, "check", `${text}.json`, "--format", format);
      expect(err).toBe("");
      // The commands that `check --format github` writes itself begin with their own name.
      const lines = out.replace(/^::(error|warning) /gm, "").split("\n");
      for (const line of lines) {
        expect(line).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|##(vso)?\[|^\s*::/u);
      }
      if (format === "json") expect(JSON.parse(out)[0].file).toBe(`${text}.json`);
    }
    const unknown = await runIn({}, "sign", "x", `--${text}`);
    expect(unknown.everything).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|##(vso)?\[/u);
  });
});

describe("an environment file", () => {
  const text = `\ufeffexport TEAMS_OUTGOING_WEBHOOK_TOKEN="${token}" # from Teams\n# a remark\nOTHER=1\n`;

  it("gives every command its variables, and wins over the environment", async () => {
    const files = { "body.json": body, ".env": text };
    const env = { TEAMS_OUTGOING_WEBHOOK_TOKEN: "wrong" };
    const { status, out } = await runIn({ files, env }, "sign", "body.json", "--env-file", ".env");
    expect([status, out]).toEqual([0, expect.stringMatching(/^HMAC /)]);
  });

  it("may lack the token, which then comes from the environment", async () => {
    const files = { "body.json": body, ".env": "OTHER=1\n" };
    const { status, out } = await runIn({ files }, "sign", "body.json", "--env-file", ".env");
    expect([status, out]).toEqual([0, authorization]);
  });

  it("is an error where it does not exist", async () => {
    const { status, err } = await runIn({}, "check", "a", "--env-file", ".env");
    expect([status, err]).toEqual([2, expect.stringContaining("Cannot read .env: no such file.")]);
  });
});

describe("token", () => {
  it("creates a new token each time", async () => {
    const first = await runIn(noToken, "token");
    const second = await runIn(noToken, "token", "--json");
    expect(Buffer.from(first.out, "base64")).toHaveLength(32);
    expect(Buffer.from(JSON.parse(second.out).token, "base64")).toHaveLength(32);
    expect(second.out).not.toContain(first.out);
  });

  it("adds it to an environment file without printing it, but not twice", async () => {
    const result = await runIn(
      { ...noToken, files: { ".env": "A=1" } },
      "token",
      "--write",
      ".env",
    );
    const written = new TextDecoder().decode(result.saved.get(".env"));
    const [, created = "?"] = /^\nTEAMS_OUTGOING_WEBHOOK_TOKEN=(.{44})\n$/.exec(written) ?? [];
    expect(Buffer.from(created, "base64")).toHaveLength(32);
    expect(result.everything).not.toContain(created);
    const again = await runIn(
      { ...noToken, files: { ".env": written } },
      "token",
      "--write",
      ".env",
    );
    expect(again).toMatchObject({ status: 2, err: expect.stringContaining("already contains") });
  });

  it("names the file for scripts, and not the token", async () => {
    const argv = ["token", "--write", "my.env", "--json"];
    const { out, saved } = await runIn(noToken, ...argv);
    expect(JSON.parse(out)).toEqual({ file: "my.env" });
    expect([...saved.keys()]).toEqual(["my.env"]);
  });

  it("says that it cannot write the file", async () => {
    const appendFile = () => Promise.reject(new Error("read-only"));
    const { status, err } = await runIn({ ...noToken, appendFile }, "token", "--write", "a/.env");
    expect([status, err]).toEqual([
      2,
      expect.stringContaining("Cannot write a/.env. Check the path"),
    ]);
  });
});
