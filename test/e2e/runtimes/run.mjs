// Runs the contract with dist on every runtime, and prints one table.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { build } from "esbuild";
import { findInstalled, NODE_VERSIONS } from "./node-versions.mjs";

const here = import.meta.dirname;
const folder = join(here, ".build");
const run = promisify(execFile);
const PROGRAMS = [
  ...NODE_VERSIONS.map((node) => ({ ...node, args: [] })),
  {
    name: "Bun",
    file: findInstalled("@oven/bun-linux-x64/bin/bun", "@oven/bun-linux-aarch64/bin/bun"),
    args: ["run"],
  },
  {
    name: "Deno",
    file: findInstalled("@deno/linux-x64-glibc/deno", "@deno/linux-arm64-glibc/deno"),
    args: ["run"],
  },
];
const WORKERD = findInstalled(
  "@cloudflare/workerd-linux-64/bin/workerd",
  "@cloudflare/workerd-linux-arm64/bin/workerd",
);

/** Bundles the contract with one edge of the built package. */
async function bundle(entry, edge, options) {
  const sample = await readFile(
    join(here, "../../vectors/documented-inbound-message.json"),
    "base64",
  );
  const outfile = join(folder, `${entry}-${edge}.mjs`);
  await build({
    entryPoints: [join(here, `${entry}.ts`)],
    bundle: true,
    format: "esm",
    outfile,
    logLevel: "error",
    plugins: [
      {
        name: "edge",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^EDGE$/ }, () => ({ path: join(here, `../../../dist/${edge}.js`) }));
          onResolve({ filter: /^SAMPLE$/ }, () => ({ path: "sample", namespace: "sample" }));
          onLoad({ filter: /^sample$/, namespace: "sample" }, () => ({
            contents: JSON.stringify(sample),
            loader: "json",
          }));
        },
      },
    ],
    ...options,
  });
  return outfile;
}

async function runProgram({ file, args }, edge) {
  const script = await bundle("program", edge, { platform: "node" });
  const { stdout } = await run(file, [...args, script], { timeout: 60_000, maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

async function readVersion({ file }) {
  const { stdout } = await run(file, ["--version"]);
  return /\d+[.-]\d+[.-]\d+/.exec(stdout)?.[0] ?? "?";
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function runWorker() {
  await bundle("worker", "web", { conditions: ["workerd", "worker", "browser"] });
  const port = await freePort();
  const config = `
    using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [(name = "main", worker = (
        modules = [(name = "worker.mjs", esModule = embed "worker-web.mjs")],
        compatibilityDate = "2026-01-01",
      ))],
      sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
    );`;
  await writeFile(join(folder, "config.capnp"), config);
  const child = spawn(WORKERD, ["serve", join(folder, "config.capnp")], { stdio: "inherit" });
  try {
    for (let attempt = 0; ; attempt++) {
      await sleep(100);
      const response = await fetch(`http://127.0.0.1:${port}`, {
        signal: AbortSignal.timeout(60_000),
      }).catch((error) => {
        if (attempt > 100) throw error;
      });
      if (response) return await response.json();
    }
  } finally {
    child.kill();
  }
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

const reports = [];
for (const program of PROGRAMS) {
  const version = await readVersion(program);
  for (const edge of ["index", "web"]) {
    const title = `${program.name.replace(/ \d+$/, "")} ${version}, ${edge === "web" ? "./web" : "."}`;
    reports.push([title, await runProgram(program, edge)]);
  }
}
reports.push([`workerd ${await readVersion({ file: WORKERD })}, ./web`, await runWorker()]);

const [[, first]] = reports;
const rows = reports.map(([title, { passes, failures, verdicts }]) => ({
  runtime: title,
  passes,
  failures: failures.length,
  "differing verdicts": Object.keys({ ...first.verdicts, ...verdicts }).filter(
    (name) => verdicts[name] !== first.verdicts[name],
  ).length,
}));
console.table(rows);
for (const [title, { failures }] of reports) {
  for (const failure of failures) console.log(`${title}: ${failure}`);
}
const passed = rows.reduce((sum, row) => sum + row.passes, 0);
const failed = rows.reduce((sum, row) => sum + row.failures, 0);
const differing = rows.reduce((sum, row) => sum + row["differing verdicts"], 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed + differing === 0 && passed > 0 ? 0 : 1;
