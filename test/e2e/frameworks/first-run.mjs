// Follows each framework's page as a newcomer would: in an empty folder, with the packed package and
// nothing but the page, it installs, saves the JavaScript, starts the program and plays Teams. It asks
// the npm registry for the frameworks, so it is no part of the suite:
//
//   node test/e2e/frameworks/first-run.mjs [express …]
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../../..");
const pages = join(root, "docs/frameworks");
const asked = process.argv.slice(2);
const token = Buffer.alloc(32, 7).toString("base64");

const scratch = await mkdtemp(join(tmpdir(), "first-run-"));
try {
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", scratch], {
    cwd: root,
  });
  const tarball = join(scratch, stdout.trim().split("\n").at(-1));
  const names = (await readdir(pages)).map((file) => file.replace(".md", ""));
  for (const name of names.filter((each) => asked.length === 0 || asked.includes(each))) {
    const started = performance.now();
    const outcome = await follow(name, tarball).catch((error) => `FAILED: ${error.message}`);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(
      `| ${name} | ${outcome.trim().replaceAll("\n", " ").slice(0, 2000)} | ${seconds} s |`,
    );
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

/** Does what a page says, and returns the commands that it took. */
async function follow(name, tarball) {
  const folder = join(scratch, name);
  await mkdir(folder);
  const page = await readFile(join(pages, `${name}.md`), "utf8");
  const port = await findPort();
  const env = {
    ...process.env,
    PORT: String(port),
    TEAMS_OUTGOING_WEBHOOK_TOKEN: token,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const shell = (command) =>
    run("bash", ["-c", command], { cwd: folder, env, timeout: 400_000, maxBuffer: 1e8 });
  const commands = [];
  let server;
  let log = "";
  try {
    for (const { language, code, before } of readBlocks(page)) {
      const [, file] = /(?:[Ss]ave this as|save this as) `([^`]+)`/.exec(before) ?? [];
      if (file && /^(js|jsx|html)$/.test(language)) {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await writeFile(join(folder, file), code);
        for (const [, step] of before.matchAll(/`(npm pkg set [^`]+)`/g)) await shell(step);
        continue;
      }
      if (language !== "sh") continue;
      const lines = code
        .trim()
        .split("\n")
        .filter((line) => !line.startsWith("export "));
      commands.push(...lines);
      if (/ send /.test(code)) {
        const command = code.replace(/localhost:\d+/, `localhost:${port}`);
        await waitFor(port, server);
        const { stdout } = await shell(command);
        if (!stdout.includes("✓ Teams would show this:")) throw new Error(stdout);
        return commands.join("; ");
      }
      const isStart = /## Run it[^#]*$/.test(page.slice(0, page.indexOf(code)));
      for (const line of isStart ? lines.slice(0, -1) : lines)
        await shell(
          line
            .replace(/(npm:)?teams-outgoing-webhook\b/, tarball)
            .replace(/^(bun|deno) add/, "npm install"),
        );
      if (!isStart) continue;
      server = spawn(
        "bash",
        ["-c", `exec ${lines.at(-1).replace("wrangler dev", `wrangler dev --port ${port}`)}`],
        { cwd: folder, env, detached: true },
      );
      for (const stream of [server.stdout, server.stderr])
        stream.on("data", (chunk) => {
          log += chunk;
        });
    }
    return `installed and saved; the page has no local server: ${commands.join("; ")}`;
  } catch (error) {
    throw new Error(`${error.message}\n${error.stdout ?? ""}\n${error.stderr ?? ""}\n${log}`);
  } finally {
    if (server?.exitCode === null) process.kill(-server.pid);
  }
}

function readBlocks(page) {
  return [...page.matchAll(/((?:^(?!```)[^\n]*\n)*)^```(\w+)\n(.*?)^```$/gms)].map(
    ([, prose, language, code]) => ({
      language,
      code,
      before: prose
        .replace(/<!--.*?-->/g, "")
        .trim()
        .split(/\n\n+/)
        .at(-1),
    }),
  );
}

async function waitFor(port, server) {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (server?.exitCode !== null) throw new Error("The server ended.");
    const answers = await fetch(`http://localhost:${port}/`).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await sleep(100);
  }
  throw new Error("The server does not listen.");
}

async function findPort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}
