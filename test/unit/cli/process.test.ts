import { execFileSync, execSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { authorization, body, token } from "./recorded-io.ts";

/** An empty folder, into which the packed package is installed. */
let folder: string;
/** The file that npx starts. */
let program: string;

const isWindows = process.platform === "win32";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "command-line-"));
  // In a shell, because npm is a script on Windows.
  const pack = `npm pack --silent --ignore-scripts --pack-destination "${folder}"`;
  const tarball = execSync(pack, { encoding: "utf8" }).trim();
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  execSync(`npm install --silent --offline --no-audit --no-fund ./${tarball}`, { cwd: folder });
  program = join(folder, "node_modules/teams-outgoing-webhook/dist/cli.js");
  writeFileSync(join(folder, "body.json"), body);
  writeFileSync(
    join(folder, "card.json"),
    '{"type":"AdaptiveCard","version":"1.5","actions":[{}]}',
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const env = { ...process.env, TEAMS_OUTGOING_WEBHOOK_TOKEN: token };

const start = (args: string[], options: object = {}) =>
  spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: "utf8",
    env,
    timeout: 50_000,
    ...options,
  });

const startInBackground = (...args: string[]) =>
  spawn(process.execPath, [program, ...args], { cwd: folder, env });

/** Expects that nobody else may read a file or folder. Windows has no such modes. */
const expectPrivate = (path: string, mode: number) => {
  if (!isWindows) expect(statSync(path).mode & 0o777).toBe(mode);
};

/** Starts `listen`, and waits for its address. */
async function listen(...args: string[]) {
  const child = startInBackground("listen", "--port", "0", ...args);
  const [line] = await once(createInterface(child.stderr), "line");
  const [url = ""] = /http:\/\/\S+/.exec(line) ?? [];
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  return { child, url, output: () => output };
}

describe("the packed command line", () => {
  it("is started by npx", () => {
    const command = "npx --no-install teams-outgoing-webhook --version";
    const version = execSync(command, { cwd: folder, encoding: "utf8" });
    expect(version).toMatch(/^\d+\.\d+\.\d+\r?\n$/);
  });

  it("signs stdin byte for byte, as OpenSSL does", () => {
    const bytes = `${body}\r\n\r\n🍺`;
    const hex = Buffer.from(token, "base64").toString("hex");
    const openssl = ["dgst", "-sha256", "-mac", "HMAC", "-macopt", `hexkey:${hex}`, "-binary"];
    const digest = execFileSync("openssl", openssl, { input: bytes }).toString("base64");
    const { stdout, stderr, status } = start(["sign", "-"], { input: bytes });
    expect({ stdout, stderr, status }).toEqual({
      stdout: `HMAC ${digest}\n`,
      stderr: "",
      status: 0,
    });
  });

  it("verifies the documented sample", () => {
    const { stdout, status } = start(["verify", "body.json", "--authorization", authorization]);
    expect(stdout).toContain("✓ authentic");
    expect(status).toBe(0);
  });

  it("checks a card", () => {
    const { stdout, status } = start(["check", "card.json"]);
    expect(stdout).toContain("1 error");
    expect(status).toBe(1);
  });

  it("reports invalid usage on stderr", () => {
    const { stdout, stderr, status } = start(["sign", "none.json"]);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain("no such file");
  });

  it("sends to listen, and both end by themselves", async () => {
    const { child, url, output } = await listen("--save", "requests", "--count", "4");
    const ended = once(child, "exit");
    const sent = start(["send", url, "--text", "hello 🍺"]);
    expect(sent.stdout).toContain("You said: hello 🍺");
    expect(sent.status).toBe(0);
    const attacked = start(["send", url, "--bad-signature", "--stale"]);
    expect(attacked.status, attacked.stdout).toBe(0);
    expect(await ended).toEqual([0, null]);
    expect(output()).toContain("said  hello 🍺");
    expect(output() + sent.stdout + attacked.stdout).not.toContain(token);
    expect(output()).not.toContain("\u001b");

    const saved = readdirSync(join(folder, "requests"));
    expect(saved).toHaveLength(4);
    expectPrivate(join(folder, "requests"), 0o700);
    for (const name of saved) expectPrivate(join(folder, "requests", name), 0o600);
  });

  it("writes a server with init that answers send", async () => {
    const project = join(folder, "project");
    mkdirSync(project);
    const { TEAMS_OUTGOING_WEBHOOK_TOKEN: _, ...noToken } = env;
    const inProject = { cwd: project, env: noToken };
    expect(start(["init"], inProject).status).toBe(0);
    expectPrivate(join(project, ".env"), 0o600);
    const again = start(["init"], inProject);
    expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining("not empty") });

    const port = String(20_000 + (process.pid % 20_000));
    const argv = ["--env-file=.env", "server.mjs"];
    const options = { cwd: project, env: { ...noToken, PORT: port } };
    const server = spawn(process.execPath, argv, options);
    try {
      await vi.waitFor(
        () => {
          const url = `http://localhost:${port}/teams`;
          const sent = start(["send", url, "--env-file", ".env"], inProject);
          expect(sent.stdout).toContain("You said: hello");
        },
        { timeout: 15_000, interval: 200 },
      );
    } finally {
      server.kill();
    }
  });

  it.each([
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, true],
    [{ FORCE_COLOR: "0" }, false],
    [{ NO_COLOR: "1" }, false],
    [{}, false],
  ])("uses colours outside a terminal only with FORCE_COLOR: %j", (colors, expected) => {
    const { FORCE_COLOR: _, NO_COLOR: __, ...plain } = env as Record<string, string | undefined>;
    const { stdout } = start(["check", "card.json"], { env: { ...plain, ...colors } });
    expect(stdout.includes("\u001b[")).toBe(expected);
  });

  it("stops listening when nobody reads any more", async () => {
    const { child, url } = await listen();
    const ended = once(child, "exit");
    child.stdout.destroy();
    for (let sent = 0; sent < 3; sent++) start(["send", url]);
    expect(await ended).toEqual([0, null]);
  });

  it("ends quietly when its reader stops early", async () => {
    const child = startInBackground("check", ...Array(2000).fill("card.json"));
    let complaints = "";
    child.stderr.on("data", (chunk) => {
      complaints += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await once(child, "exit")).toEqual([1, null]);
    expect(complaints).toBe("");
  });
});

// Windows has no signals: there, Node.js ends the process without a word to it.
describe.each(isWindows ? [] : ["SIGINT" as const])("at Ctrl+C, the command line", (signal) => {
  it("ends listen with status 0", async () => {
    const { child } = await listen();
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("ends while it waits for stdin", async () => {
    const child = startInBackground("sign", "-");
    const ended = once(child, "exit");
    // Once this is written, it has started to read.
    await new Promise((resolve) => child.stdin.write("{".repeat(100_000), resolve));
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
  });
});
