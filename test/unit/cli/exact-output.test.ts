import { describe, expect, it } from "vitest";
import { signOutgoingWebhook } from "../../../src/index.ts";
import { authorization, body, otherToken, runIn, token } from "./recorded-io.ts";

const cardWith = (...types: string[]) => {
  const actions = types.map((type) => ({ type, title: "Approve" }));
  return JSON.stringify({ type: "AdaptiveCard", version: "1.5", body: [], actions });
};
const noToken = { env: {} };

describe("help", () => {
  it("of the program fits a wide terminal", async () => {
    const { out } = await runIn(noToken, "--help");
    expect(out).toBe(`Work on a Microsoft Teams outgoing webhook without Teams.

Usage: teams-outgoing-webhook <command> [options]

  init        write a runnable webhook into this empty folder
  token       create a token to try things out on this machine
  send        send a signed message as Teams does, and check the reply
  listen      run a test webhook that explains every request
  verify      say whether a request is authentic, and if it is not, why
  sign        print the Authorization value for a body, signed byte for byte as Teams does
  check       report what Teams would refuse in files with replies or cards, for CI
  completion  print a script for tab completion in your shell

teams-outgoing-webhook <command> --help explains a command; --version prints the version.
The security token comes from TEAMS_OUTGOING_WEBHOOK_TOKEN, --env-file or --token-file, never from
an argument.
Exit status: 0 for success, 1 if something was refused or is wrong, 2 for invalid usage, 3 for a
fault in this program.`);
  });

  it("of a command fits a wide terminal, and one of 40 columns", async () => {
    const wide = await runIn(noToken, "sign", "--help");
    expect(
      wide.out,
    ).toBe(`Print the Authorization value for a body, signed byte for byte as Teams does.

Usage: teams-outgoing-webhook sign <body-file | -> [options]

  --token-file FILE  read the security token from FILE, or from stdin for -
  --env-file FILE    read environment variables from FILE, such as .env
  --json             print JSON, for scripts
  -h, --help         show this help

The security token comes from TEAMS_OUTGOING_WEBHOOK_TOKEN, --env-file or --token-file, never from
an argument.

Example:
  teams-outgoing-webhook sign activity.json`);
    const narrow = await runIn({ ...noToken, columns: 40 }, "token", "--help");
    expect(narrow.out).toBe(`Create a token to try things out on this
machine.

Usage: teams-outgoing-webhook token
       [options]

  --write FILE
      add the token to this environment
      file instead of printing it
  --env-file FILE
      read environment variables from
      FILE, such as .env
  --json
      print JSON, for scripts
  -h, --help
      show this help

Example:
  teams-outgoing-webhook token --write .env`);
  });

  it("puts descriptions beside their options where 30 columns are left for them", async () => {
    const narrow = await runIn({ ...noToken, columns: 48 }, "token", "--help");
    expect(narrow.out).toContain("  --write FILE\n      add the token");
    const wide = await runIn({ ...noToken, columns: 49 }, "token", "--help");
    expect(wide.out).toContain(
      "  --write FILE     add the token to this\n                   environment file instead of\n",
    );
  });

  it.each([
    ["check", "Usage: teams-outgoing-webhook check <reply-file | -> ... [options]"],
    ["check", "  --format FORMAT"],
    ["verify", "Usage: teams-outgoing-webhook verify [<body-file | ->] [options]"],
    ["verify", "  --authorization VALUE"],
    ["verify", "  --max-age SECONDS"],
    ["verify", "  --request-file FILE"],
    ["send", "Usage: teams-outgoing-webhook send <url> [options]"],
    ["send", "  --repeat NUMBER"],
    ["send", "  --concurrency NUMBER"],
    ["send", "  --text TEXT"],
    ["send", "  --name NAME"],
    ["send", "  --from NAME"],
    ["send", "  --team ID"],
    ["send", "  --channel ID"],
    ["send", "  --file FILE"],
    ["send", "  --request-file FILE"],
    ["listen", "Usage: teams-outgoing-webhook listen [options]"],
    ["listen", "  --port PORT"],
    ["listen", "  --host ADDRESS"],
    ["listen", "  --max-age SECONDS"],
    ["listen", "  --reply TEXT"],
    ["listen", "  --reply-file FILE"],
    ["listen", "  --forward-to URL"],
    ["listen", "  --save FOLDER"],
    ["listen", "  --count NUMBER"],
    ["init", "init [node-http | express | fastify | hapi | hono | koa] [options]"],
    ["completion", "completion <bash | zsh | fish | powershell> [options]"],
  ])("of %s says %s", async (name, line) => {
    expect((await runIn(noToken, name, "--help")).out).toContain(line);
  });
});

describe("errors", () => {
  it("wrap to the terminal, but leave whole what people copy", async () => {
    const { err } = await runIn({ ...noToken, columns: 40 }, "sign", "body.json");
    expect(err).toBe(`There is no security token. Set
TEAMS_OUTGOING_WEBHOOK_TOKEN to the one
that Teams showed, or pass --token-file
FILE (- for stdin) or --env-file FILE.
To try things out on this machine,
create one:
  teams-outgoing-webhook token --write .env
See teams-outgoing-webhook sign --help`);
  });

  it.each([
    [["sned"], "Unknown command. Did you mean send?\nSee teams-outgoing-webhook --help"],
    [["frobnicate"], "Unknown command.\nSee teams-outgoing-webhook --help"],
    [["sign", "-x"], "Unknown option -x.\nSee teams-outgoing-webhook sign --help"],
    [["sign", "-x", "1y"], "Unknown option -x.\nSee teams-outgoing-webhook sign --help"],
    [["check"], "Usage: teams-outgoing-webhook check <reply-file | -> ... [options]\nSee"],
  ])("of %j are these", async (argv, message) => {
    expect((await runIn(noToken, ...argv)).err).toContain(message);
  });

  it.each(["token", "securitytoken", "security-token", "secret", "KEY"])(
    "warn of --%s on the command line",
    async (name) => {
      const { err } = await runIn({}, "sign", "a", `--${name}`, "b");
      expect(err).toContain("Do not pass a token on the command line");
    },
  );

  it.each(["tokens", "monkey", "keyfile"])("do not take --%s for a token", async (name) => {
    expect((await runIn({}, "sign", "a", `--${name}`, "b")).err).toContain("Unknown option");
  });

  it.each(["x1", "1x", "1.5", "-1", " 1", "65536"])("want a whole number, not %j", async (port) => {
    const { status, err } = await runIn({}, "listen", `--port=${port}`);
    expect([status, err]).toEqual([2, expect.stringContaining("a whole number from 0 to 65535")]);
  });
});

describe("check", () => {
  const firstLines = (out: string) => out.split("\n").slice(0, 2).join("\n");

  it.each([
    [cardWith("Action.Submit"), "a.json  1 error, 0 warnings\n  ✗ error  action-not-open-url"],
    [
      cardWith("Action.Submit", "Action.Execute"),
      "a.json  2 errors, 0 warnings\n  ✗ error  action-not-open-url  1:",
    ],
    [
      JSON.stringify({ type: "message", text: "x".repeat(30_000) }),
      "a.json  0 errors, 1 warning\n  ! warning  reply-large  1:1",
    ],
    ['{"type":"message","text":"Hello"}', "a.json  ✓ nothing found"],
  ])("counts and places what it finds", async (json, lines) => {
    const { out } = await runIn({ files: { "a.json": json } }, "check", "a.json");
    expect(firstLines(out).startsWith(lines)).toBe(true);
  });

  it("passes strictly where nothing is found", async () => {
    const files = { "a.json": '{"type":"message","text":"Hello"}' };
    expect((await runIn({ files }, "check", "a.json", "--strict")).status).toBe(0);
  });

  it("takes no end of files", async () => {
    const files = { "a.json": '{"text":"Hello"}' };
    const { status } = await runIn({ files }, "check", ...Array(50).fill("a.json"));
    expect(status).toBe(0);
  });

  it("escapes a file name for GitHub, and says where in the card", async () => {
    const name = "50%,a:\r\n.json";
    const files = { [name]: cardWith("Action.Submit") };
    const { out } = await runIn({ files }, "check", name, "--format", "github");
    expect(out).toMatch(/^::error file=50%25%2Ca%3A%0D%0A\.json,line=1,col=\d+,title=action-/);
    expect(out).toMatch(/ At \/actions\/0$/);
  });
});

describe("init", () => {
  it("says what it wrote and what to run", async () => {
    const { out, saved } = await runIn(noToken, "init");
    expect(out).toBe(`wrote package.json
wrote server.mjs
wrote .env
wrote .gitignore

Now run:
  npm install
  npm start
and in another terminal:
  npx teams-outgoing-webhook send http://localhost:3000/teams --env-file .env`);
    expect(JSON.parse(new TextDecoder().decode(saved.get("package.json")))).toEqual({
      private: true,
      scripts: { start: "node --env-file=.env server.mjs" },
      dependencies: { "teams-outgoing-webhook": "^1.2.3" },
      engines: { node: ">=20.6" },
    });
  });
});

describe("token --write", () => {
  it("says where the token is", async () => {
    const { out } = await runIn(noToken, "token", "--write", "my.env");
    expect(out).toBe(
      "Added TEAMS_OUTGOING_WEBHOOK_TOKEN to my.env. Keep that file out of version control.\n" +
        "Pass it to the other commands: --env-file my.env",
    );
  });

  it.each([
    [undefined, ""],
    ["", ""],
    ["A=1\n", ""],
    ["A=1", "\n"],
  ])("starts a line of its own behind %j", async (text, before) => {
    const files: Record<string, string> = text === undefined ? {} : { a: text };
    const { saved } = await runIn({ ...noToken, files }, "token", "--write", "a");
    const added = new TextDecoder().decode(saved.get("a"));
    expect(added.startsWith(`${before}TEAMS_OUTGOING_WEBHOOK_TOKEN=`)).toBe(true);
  });
});

describe("verify", () => {
  const files = {
    "body.json": body,
    // On one line, which leaves little to try.
    "changed.json": JSON.stringify({ ...JSON.parse(body), text: "Jello" }),
    "crlf.json": body.replaceAll("\n", "\r\n"),
    "two.txt": `a=${token}\nb=${otherToken}\n`,
  };
  const verify = (...argv: string[]) => runIn({ files, columns: 1000 }, "verify", ...argv);
  const signature = ["--authorization", authorization];

  it("says who said what, and nothing else", async () => {
    const { out } = await verify("body.json", ...signature);
    expect(out).toBe(
      "✓ authentic, signed with token 0\n  from  Tim Jones\n  said  Hello Larry Brown",
    );
  });

  it("explains a refusal once", async () => {
    const stale = await verify("body.json", ...signature, "--max-age", "1");
    expect(stale.out).toMatch(/^✗ refused: activity-stale\n {2}The activity is older [^\n]*$/);
    const tokens = ["--token-file", "two.txt"];
    const second = ["--authorization", signOutgoingWebhook(body, otherToken)];
    const staleToo = await verify("body.json", ...second, ...tokens, "--max-age", "1");
    expect(staleToo.out).toBe(stale.out);
    const changed = await verify("changed.json", ...signature);
    expect(changed.out).toMatch(
      /^✗ refused: signature-mismatch\n {2}[^\n]*\n {2}No known mistake explains it\.$/,
    );
    const other = await verify("changed.json", "--authorization", "Bearer x");
    expect(other.out).toMatch(/^✗ refused: authorization-not-hmac\n {2}[^\n]*$/);
  });

  it("names the token with which the mistake is explained", async () => {
    const { out } = await verify("crlf.json", ...signature, "--token-file", "two.txt");
    expect(out).toContain("\n  Why: body-line-ends (token a)\n");
    expect((await verify("crlf.json", ...signature)).out).toContain("\n  Why: body-line-ends\n");
  });

  it.each(["Authorization: ", "authorization:", " AUTHORIZATION :  "])(
    "takes the header as it was copied: %j",
    async (name) => {
      const { status } = await verify("body.json", `--authorization=${name}${authorization}`);
      expect(status).toBe(0);
    },
  );

  it("takes nothing out of the middle of a header", async () => {
    const { out } = await verify("body.json", "--authorization", "HMAC Authorization: x");
    expect(out).toContain("✗ refused: authorization-malformed");
  });

  it.each([
    ["0", 1],
    ["3155760000", 0],
    ["3155760001", 2],
  ])("takes %s for an age: status %d", async (age, expected) => {
    expect((await verify("body.json", ...signature, "--max-age", age)).status).toBe(expected);
  });

  it("tells scripts what was found", async () => {
    const refused = await verify("changed.json", ...signature, "--json");
    expect(JSON.parse(refused.out)).toEqual({
      ok: false,
      reason: "signature-mismatch",
      findings: [],
    });
    const env = { TEAMS_OUTGOING_WEBHOOK_TOKEN: `"${token}"` };
    const malformed = await runIn({ files, env }, "verify", "body.json", ...signature, "--json");
    expect(JSON.parse(malformed.out)).toMatchObject({
      ok: false,
      error: "ERR_TOKEN_MALFORMED",
      findings: [{ code: "key-quoted" }],
    });
  });
});
