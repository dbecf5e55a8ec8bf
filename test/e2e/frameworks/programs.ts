import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { documentedSample } from "../../unit/contract/sample.ts";
import { readVector } from "../../vectors/read-vector.ts";

export const HERE = import.meta.dirname;
export const RECIPES = join(HERE, "../../../docs/examples/frameworks");
export const PROGRAMS = join(HERE, ".build/program");
export const sample = documentedSample(readVector("documented-inbound-message.json"));

/** Finds an installed file; of several platform packages, the one for this machine. */
export const installed = (...paths: string[]): string =>
  paths.map((path) => join(HERE, "node_modules", path)).find((path) => existsSync(path)) ??
  `${paths[0]}, which npm ci installs in test/e2e/frameworks`;

/** Returns a function that starts a program on the Node.js that runs the test. */
export const onNode =
  (file: string, fixed: Record<string, string> = {}) =>
  (env: Record<string, string> = {}): Promise<Running> =>
    start(() => [process.execPath, file], { env: { ...fixed, ...env } });

/** A running server, started the way its users start it. */
export interface Running {
  readonly port: number;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Starts a command with a port in its environment, and waits until it listens there. */
export async function start(
  command: (port: number) => readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Running> {
  const port = await freePort();
  const [file = "", ...args] = command(port);
  const child = spawn(file, args, {
    cwd: options.cwd ?? PROGRAMS,
    env: {
      ...process.env,
      PORT: String(port),
      TEAMS_OUTGOING_WEBHOOK_TOKEN: sample.token,
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const running = { port, output: () => output, stop: () => stop(child) };
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) break;
    if (await listens(port)) return running;
    await sleep(100);
  }
  await stop(child);
  throw new Error(`${file} ${args.join(" ")} does not listen:\n${output}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill();
  const patience = setTimeout(() => child.kill("SIGKILL"), 3000);
  await ended;
  clearTimeout(patience);
}

export const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "localhost");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
