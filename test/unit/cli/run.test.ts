import { describe, expect, it } from "vitest";
import { signOutgoingWebhook } from "../../../src/index.ts";
import { authorization, body, otherToken, runIn, token } from "./recorded-io.ts";

const nameless = JSON.stringify({ ...JSON.parse(body), from: { id: "29:nobody" } });
const files = {
  "body.json": body,
  // On one line, which leaves little to try.
  "changed.json": JSON.stringify({ ...JSON.parse(body), text: "Jello" }),
  "crlf.json": body.replaceAll("\n", "\r\n"),
  "-dash.json": body,
  "token.txt": `${token}\n`,
  "quoted.txt": `"${token}"\n`,
  "tokens.txt": `contoso=${token}\nfabrikam=${otherToken}\n`,
  "twice.txt": `a=${token}\na=${otherToken}\n`,
  "empty.txt": "\n",
  "good.json": '{"type":"message","text":"Hello!"}',
  "large.json": JSON.stringify({ type: "message", text: "x".repeat(30_000) }),
  "card.json":
    '{\n  "type": "AdaptiveCard",\n  "version": "1.5",\n  "actions": [\n    { "type": "Action.Submit" }\n  ]\n}',
  "unsigned.http": `POST / HTTP/1.1\r\nHost: a\r\n\r\n${body}`,
  "null.json": "null",
  "nameless.json": nameless,
  "broken.json": '{"type":',
  "comment.json": '{"type":"message",\n  // a remark\n"text":"a"}',
  "repeated.json": '{"type":"message","text":"a",\n "text":"b"}',
  "latin1.json": new Uint8Array([0x7b, 0xe9, 0x7d]),
};
const hexadecimal = Buffer.from(authorization.slice("HMAC ".length), "base64").toString("hex");
const noToken = { env: {} };
const signature = ["--authorization", authorization];

const unreadable = (code?: string) => ({
  readFile: () => Promise.reject(Object.assign(new Error("failed"), code ? { code } : {})),
});

describe("the command line", () => {
  it.each<[string, string[], 0 | 1 | 2, string, object?]>([
    ["nothing", [], 2, "Pass a command: init, token, send"],
    ["--help", ["--help"], 0, "Usage: teams-outgoing-webhook <command>"],
    ["-h", ["-h"], 0, "Exit status: 0"],
    ["help", ["help"], 0, "Usage: teams-outgoing-webhook <command>"],
    ["help send", ["help", "send"], 0, "--bad-signature"],
    ["--version", ["--version"], 0, "1.2.3"],
    ["-v", ["-v"], 0, "1.2.3"],
    ["-h of a command", ["sign", "-h"], 0, "Usage: teams-outgoing-webhook sign"],
    ["a misspelt command", ["sned"], 2, "Did you mean send?"],
    ["an unknown command", ["frobnicate"], 2, "Unknown command."],
    ["a name from Object", ["constructor"], 2, "Unknown command."],
    ["help of no command", ["help", "sned"], 2, "Did you mean send?"],
    // Options
    ["a misspelt option", ["send", "http://localhost/", "--txt", "a"], 2, "Did you mean --text?"],
    [
      "the beginning of one",
      ["send", "http://localhost/", "--bad"],
      2,
      "Did you mean --bad-signature?",
    ],
    ["a capital", ["sign", "body.json", "--JSON"], 2, "Did you mean --json?"],
    ["an unknown option", ["sign", "body.json", "--frobnicate"], 2, "Unknown option --frobnicate."],
    [
      "a name from Object",
      ["sign", "body.json", "--constructor"],
      2,
      "Unknown option --constructor",
    ],
    ["a short one", ["sign", "body.json", "-x"], 2, "Unknown option -x."],
    [
      "a missing value",
      ["verify", "body.json", "--authorization"],
      2,
      "--authorization needs a value",
    ],
    [
      "an option instead of a value",
      ["verify", "body.json", "--authorization", "--json"],
      2,
      "needs a value",
    ],
    ["a short option instead of a value", ["listen", "--reply", "-h"], 2, "needs a value"],
    [
      "a value with dashes inside",
      ["verify", "body.json", "--authorization", "Bearer a--b"],
      1,
      "authorization-not-hmac",
    ],
    ["an empty value", ["verify", "body.json", "--authorization="], 2, "needs a value"],
    [
      "a value where there is none",
      ["sign", "body.json", "--json=yes"],
      2,
      "--json takes no value",
    ],
    ["an option twice", ["sign", "body.json", "--json", "--json"], 2, "--json was passed twice"],
    [
      "too few operands",
      ["sign"],
      2,
      "Usage: teams-outgoing-webhook sign <body-file | -> [options]",
    ],
    ["a name with a dash in front", ["sign", "--", "-dash.json"], 0, authorization],
    ["too many operands", ["sign", "body.json", "good.json"], 2, "Usage: "],
    ["two frameworks", ["init", "express", "koa"], 2, "Usage: "],
    [
      "an operand where there is none",
      ["listen", "body.json"],
      2,
      "Usage: teams-outgoing-webhook listen [options]",
    ],
    // Tokens
    [
      "a token as an argument",
      ["sign", "body.json", "--token", token],
      2,
      "Do not pass a token on the command line",
    ],
    [
      "a key as an argument",
      ["sign", "body.json", "--key", "x"],
      2,
      "Set TEAMS_OUTGOING_WEBHOOK_TOKEN",
    ],
    [
      "a secret as an argument",
      ["sign", "body.json", `--secret=${token}`],
      2,
      "TEAMS_OUTGOING_WEBHOOK_TOKEN",
    ],
    ["no token", ["sign", "body.json"], 2, "There is no security token", noToken],
    [
      "an empty token",
      ["sign", "body.json"],
      2,
      "no security token",
      { env: { TEAMS_OUTGOING_WEBHOOK_TOKEN: " " } },
    ],
    [
      "a bad token",
      ["sign", "body.json"],
      2,
      "base64",
      { env: { TEAMS_OUTGOING_WEBHOOK_TOKEN: "secret" } },
    ],
    [
      "a missing token file",
      ["sign", "body.json", "--token-file", "none.txt"],
      2,
      "Cannot read none.txt: no such file",
      noToken,
    ],
    [
      "an empty token file",
      ["sign", "body.json", "--token-file", "empty.txt"],
      2,
      "empty.txt is empty",
      noToken,
    ],
    [
      "two tokens of one name",
      ["sign", "body.json", "--token-file", "twice.txt"],
      2,
      "the same name",
      noToken,
    ],
    [
      "tokens to sign with",
      ["sign", "body.json", "--token-file", "tokens.txt"],
      2,
      "several tokens",
      noToken,
    ],
    [
      "stdin for both",
      ["sign", "-", "--token-file", "-"],
      2,
      "stdin can be read only once",
      noToken,
    ],
    [
      "stdin for a request and the token",
      ["verify", "--request-file", "-", "--token-file", "-"],
      2,
      "stdin can be read only once",
      noToken,
    ],
    [
      "a dash that stands for no file",
      ["verify", "-", "--authorization", "-"],
      1,
      "authorization-not-hmac",
      { stdin: body },
    ],
    ["stdin twice", ["check", "-", "-"], 2, "stdin can be read only once"],
    ["a token instead of a file", ["sign", token], 2, "Do not pass a token on the command line"],
    [
      "a token instead of its file",
      ["sign", "body.json", "--token-file", token],
      2,
      "Do not pass a token on the command line",
      noToken,
    ],
    [
      "a token as an option",
      ["sign", "body.json", `--${token}`],
      2,
      "Do not pass a token on the command line",
    ],
    [
      "a signature instead of a file",
      ["verify", authorization, ...signature],
      2,
      "Do not pass a token on the command line",
    ],
    [
      "a file name with control characters",
      ["check", "\u001b[2Jcard.json"],
      2,
      "Cannot read ␛[2Jcard.json",
    ],
    // sign
    ["sign", ["sign", "body.json"], 0, authorization],
    ["sign of stdin", ["sign", "-"], 0, authorization, { stdin: body }],
    [
      "sign with a token file",
      ["sign", "body.json", "--token-file", "token.txt"],
      0,
      authorization,
      noToken,
    ],
    [
      "sign with a token from stdin",
      ["sign", "body.json", "--token-file", "-"],
      0,
      authorization,
      { ...noToken, stdin: `${token}\r\n` },
    ],
    ["sign for scripts", ["sign", "body.json", "--json"], 0, JSON.stringify({ authorization })],
    ["sign of a missing file", ["sign", "none.json"], 2, "Cannot read none.json: no such file."],
    // verify
    ["verify", ["verify", "body.json", ...signature], 0, "✓ authentic, signed with token 0"],
    [
      "verify of stdin",
      ["verify", "-", ...signature],
      0,
      "said  Hello Larry Brown",
      { stdin: body },
    ],
    [
      "verify with the header's name",
      ["verify", "body.json", "--authorization", `Authorization: ${authorization}`],
      0,
      "✓ authentic",
    ],
    [
      "verify with several tokens",
      ["verify", "body.json", ...signature, "--token-file", "tokens.txt"],
      0,
      "token contoso",
      noToken,
    ],
    [
      "verify for scripts",
      ["verify", "body.json", ...signature, "--json"],
      0,
      '{"ok":true,"tokenName":"0","activityId":"1485983408511"',
    ],
    [
      "verify of an old message",
      ["verify", "body.json", ...signature, "--max-age", "300"],
      1,
      "activity-stale",
    ],
    [
      "verify with a bad age",
      ["verify", "body.json", ...signature, "--max-age", "5m"],
      2,
      "--max-age must be a whole number",
    ],
    [
      "verify of a changed body",
      ["verify", "changed.json", ...signature],
      1,
      "No known mistake explains it.",
    ],
    ["verify of CRLF", ["verify", "crlf.json", ...signature], 1, "Why: body-line-ends"],
    [
      "verify of CRLF for scripts",
      ["verify", "crlf.json", ...signature, "--json"],
      1,
      '"code":"body-line-ends"',
    ],
    [
      "verify with another scheme",
      ["verify", "body.json", "--authorization", "Bearer x"],
      1,
      "authorization-not-hmac",
    ],
    [
      "verify of a message without a name",
      ["verify", "nameless.json", "--authorization", signOutgoingWebhook(nameless, token)],
      0,
      "from  somebody",
    ],
    [
      "verify of two mistakes",
      ["verify", "body.json", "--authorization", `sha256=${hexadecimal}`],
      1,
      "And: authorization-scheme",
    ],
    [
      "verify of a request without a signature, with a bad token",
      ["verify", "--request-file", "unsigned.http"],
      2,
      "✗ ERR_TOKEN_MALFORMED",
      { env: { TEAMS_OUTGOING_WEBHOOK_TOKEN: "secret" } },
    ],
    [
      "verify by the clock of the program",
      ["verify", "body.json", ...signature, "--max-age", "300"],
      0,
      "✓ authentic",
      { now: () => Date.parse(JSON.parse(body).timestamp) + 299_000 },
    ],
    [
      "verify with a quoted token",
      ["verify", "body.json", ...signature, "--token-file", "quoted.txt"],
      2,
      "key-quoted",
      noToken,
    ],
    [
      "verify with a quoted token for scripts",
      ["verify", "body.json", ...signature, "--token-file", "quoted.txt", "--json"],
      2,
      '"error":"ERR_TOKEN_MALFORMED"',
      noToken,
    ],
    ["verify without the header", ["verify", "body.json"], 2, "Pass the Authorization header"],
    ["verify of nothing", ["verify"], 2, "Pass either a file with the body"],
    ["verify of both", ["verify", "body.json", "--request-file", "body.json"], 2, "Pass either"],
    [
      "verify of a file that is not a request",
      ["verify", "--request-file", "body.json"],
      2,
      "not a request that listen --save has saved",
    ],
    // check
    ["check", ["check", "good.json"], 0, "✓ nothing found"],
    ["check of stdin", ["check", "-"], 0, "✓ nothing found", { stdin: '\ufeff{"text":"Hello"}' }],
    ["check of a card", ["check", "card.json"], 1, "5:5 /actions/0"],
    ["check of several", ["check", "good.json", "card.json"], 1, "action-not-open-url"],
    ["check for scripts", ["check", "card.json", "--json"], 1, '"file":"card.json"'],
    [
      "check by --format json",
      ["check", "good.json", "--format", "json"],
      0,
      '[{"file":"good.json","findings":[]}]',
    ],
    [
      "check for GitHub",
      ["check", "card.json", "--format", "github"],
      1,
      "::error file=card.json,line=5,col=5,title=action-not-open-url::",
    ],
    ["check of null", ["check", "null.json"], 1, "1:1"],
    ["check of a large reply", ["check", "large.json"], 0, "warning  reply-large"],
    ["strict check of a large reply", ["check", "large.json", "--strict"], 1, "reply-large"],
    ["check of no JSON", ["check", "broken.json"], 1, "file-not-json"],
    ["check of a file with a comment", ["check", "comment.json"], 1, "2:3"],
    ["check of a key twice", ["check", "repeated.json"], 1, "file-duplicate-key 2:2"],
    ["check of no UTF-8", ["check", "latin1.json"], 1, "file-not-utf8"],
    ["check of a missing file", ["check", "none.json"], 2, "no such file"],
    [
      "check of a folder",
      ["check", "src"],
      2,
      "Cannot read src: it is a folder.",
      unreadable("EISDIR"),
    ],
    ["check of a bad disk", ["check", "a"], 2, "Cannot read a: EIO.", unreadable("EIO")],
    ["check of something odd", ["check", "a"], 2, "Cannot read a: unknown error.", unreadable()],
    [
      "check in an unknown format",
      ["check", "good.json", "--format", "xml"],
      2,
      "text, json or github",
    ],
    // send, before it sends
    ["send to no address", ["send", "nonsense"], 2, "must start with http://"],
    ["send without a scheme", ["send", "localhost:3978"], 2, "must start with http://"],
    ["send to a file", ["send", "file:///etc/passwd"], 2, "must start with http://"],
    ["send over plain http", ["send", "http://example.com/"], 2, "--insecure"],
    [
      "send to an address that only looks local",
      ["send", "http://127.0.0.1.example.com/"],
      2,
      "--insecure",
    ],
    ["send to a name that ends in localhost", ["send", "http://notlocalhost/"], 2, "--insecure"],
    [
      "send with a password",
      ["send", "http://user:secret@localhost/"],
      2,
      "must not contain a user name or a password",
    ],
    [
      "send of a file with a text",
      ["send", "http://localhost/", "--file", "body.json", "--text", "a"],
      2,
      "leave out --text",
    ],
    [
      "send of a missing file",
      ["send", "http://localhost/", "--file", "none.json"],
      2,
      "Cannot read none.json",
    ],
    [
      "send of an old file as stale",
      ["send", "http://localhost/", "--file", "body.json", "--stale"],
      2,
      "add --fresh to --file",
    ],
    [
      "send of an old file twice",
      ["send", "http://localhost/", "--file", "body.json", "--replay"],
      2,
      "add --fresh to --file",
    ],
    [
      "send of two files",
      ["send", "http://localhost/", "--file", "body.json", "--request-file", "body.json"],
      2,
      "either --file or --request-file",
    ],
    [
      "send of a file that is not a request",
      ["send", "http://localhost/", "--request-file", "body.json"],
      2,
      "not a request that listen --save has saved",
    ],
    ["send of a fresh text", ["send", "http://localhost/", "--fresh"], 2, "--fresh needs --file"],
    [
      "send of a fresh nothing",
      ["send", "http://localhost/", "--file", "broken.json", "--fresh"],
      2,
      "the JSON of an activity",
    ],
    [
      "send of no number",
      ["send", "http://localhost/", "--repeat", "many"],
      2,
      "--repeat must be a whole number from 1",
    ],
    [
      "send of none",
      ["send", "http://localhost/", "--repeat", "0"],
      2,
      "--repeat must be a whole number from 1",
    ],
    [
      "send of one at a time",
      ["send", "http://localhost/", "--concurrency", "2"],
      2,
      "--concurrency needs --repeat",
    ],
    [
      "send of many attacks",
      ["send", "http://localhost/", "--repeat", "2", "--stale"],
      2,
      "--repeat sends valid messages",
    ],
    // listen, before it listens
    ["listen at no port", ["listen", "--port", "99999"], 2, "from 0 to 65535"],
    [
      "listen with two replies",
      ["listen", "--reply", "a", "--reply-file", "good.json"],
      2,
      "only one of --reply, --reply-file and",
    ],
    [
      "listen with a bad reply",
      ["listen", "--reply-file", "card.json"],
      2,
      "action-not-open-url at line 5",
    ],
    [
      "listen with a large reply, which has a warning",
      ["listen", "--port", "0", "--reply-file", "large.json"],
      0,
      "Listening on",
      { stop: AbortSignal.abort() },
    ],
    [
      "listen that forwards over plain http, where the user allows it",
      ["listen", "--port", "0", "--forward-to", "http://example.com/", "--insecure"],
      0,
      "Listening on",
      { stop: AbortSignal.abort() },
    ],
    ["listen with an empty reply", ["listen", "--reply", "  "], 2, "text"],
    [
      "listen without a folder for signatures",
      ["listen", "--save-authorization"],
      2,
      "needs --save FOLDER",
    ],
    ["listen without a token", ["listen"], 2, "There is no security token", noToken],
    ["listen with a bad token", ["listen", "--token-file", "quoted.txt"], 2, "base64", noToken],
  ])("answers %s", async (_, argv, status, told, world = {}) => {
    const result = await runIn({ files, ...world }, ...argv);
    expect(result.everything.replace(/\s+/g, " ")).toContain(told.replace(/\s+/g, " "));
    expect(result.status).toBe(status);
    // Errors are not results, so they must not appear on stdout.
    if (status === 2 && !told.includes("key-quoted") && !told.includes("ERR_")) {
      if (argv.includes("--json")) expect(JSON.parse(result.out)).toMatchObject({ ok: false });
      else expect(result.out).toBe("");
      expect(result.err).toContain("--help");
    }
    expect(result.everything).not.toContain(token.slice(0, 20));
  });

  it.each<[string, string[], string, string]>([
    ["no address", ["send"], "ERR_COMMAND_LINE", "Usage: teams-outgoing-webhook send <url>"],
    ["a bad port", ["listen", "--port", "x"], "ERR_COMMAND_LINE", "--port must be"],
    ["no header", ["verify", "body.json"], "ERR_COMMAND_LINE", "Pass the Authorization header"],
    ["a missing file", ["check", "none.json"], "ERR_COMMAND_LINE", "no such file"],
    ["no command", ["sned"], "ERR_COMMAND_LINE", "Did you mean send?"],
    [
      "a bad token",
      ["sign", "body.json", "--token-file", "quoted.txt"],
      "ERR_TOKEN_MALFORMED",
      "base64",
    ],
  ])("reports %s as JSON for scripts", async (_, argv, error, message) => {
    const { status, out } = await runIn({ files }, ...argv, "--json");
    expect(JSON.parse(out)).toEqual({
      ok: false,
      error,
      message: expect.stringContaining(message),
    });
    expect(status).toBe(2);
  });

  const commands = ["init", "token", "send", "listen", "verify", "sign", "check", "completion"];

  it.each(commands)("helps with %s in terminals of any width", async (name) => {
    for (const columns of [40, 80, 100]) {
      const { status, out } = await runIn({ env: {}, columns }, name, "--help");
      expect(status).toBe(0);
      const [help = "", example] = out.split("Example:\n");
      expect(example).toMatch(new RegExp(`^  teams-outgoing-webhook ${name}\\b`));
      expect(Math.max(...help.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(
        columns,
      );
    }
  });

  it.each([40, 80])("lists every command in %d columns", async (columns) => {
    const { out } = await runIn({ env: {}, columns }, "--help");
    for (const name of commands) expect(out).toMatch(new RegExp(`^  ${name}\\b`, "m"));
    expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(columns);
  });

  it.each(commands)("runs the example of %s as it is printed", async (name) => {
    const { out } = await runIn({ env: {} }, name, "--help");
    const line = out.split("Example:\n  teams-outgoing-webhook ")[1] as string;
    const argv = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(
      ([, quoted, word = ""]) => quoted ?? word,
    );
    const stop = AbortSignal.abort();
    const request = `POST / HTTP/1.1\r\nAuthorization: ${authorization}\r\n\r\n${body}`;
    const world = {
      stop,
      files: name === "init" ? {} : { ...files, "activity.json": body, "request.http": request },
    };
    // Whoever develops bots may run one at the default port.
    const free = name === "listen" ? ["--port", "0"] : [];
    const { status, err } = await runIn(world, ...argv, ...free);
    // The user stops send before its answer, and the card has a forbidden action.
    expect(status, err).toBe(name === "send" || name === "check" ? 1 : 0);
  });

  it.each(["bash", "zsh", "fish", "powershell"])("completes in %s", async (shell) => {
    const { status, out } = await runIn({ env: {} }, "completion", shell);
    expect(status).toBe(0);
    for (const name of commands) expect(out).toContain(name);
    for (const option of ["bad-signature", "forward-to", "env-file"]) expect(out).toContain(option);
  });

  it("points GitHub at a file as a whole where a finding has no place in its JSON", async () => {
    const { out } = await runIn({ files }, "check", "latin1.json", "--format", "github");
    expect(out).toBe(
      "::error file=latin1.json,line=1,col=1,title=file-not-utf8::The file is not UTF-8. Save it as UTF-8, as JSON requires.",
    );
  });

  it("wraps the fix of a finding to the width of the terminal", async () => {
    const { out } = await runIn({ files, columns: 60 }, "check", "card.json");
    const [, , ...fix] = out.split("\n");
    expect(fix.length).toBeGreaterThan(2);
    for (const line of fix) expect(line).toMatch(/^ {4}\S.{0,55}$/);
  });

  it("uses colours only in a terminal", async () => {
    const plain = await runIn({ files }, "verify", "body.json", ...signature);
    const painted = await runIn({ files, colors: true }, "verify", "body.json", ...signature);
    expect(plain.everything).not.toContain("\u001b");
    expect(painted.out).toContain("\u001b[32m✓ authentic\u001b[39m");
  });
});
