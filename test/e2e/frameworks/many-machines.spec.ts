import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, listens, onNode, type Running } from "./programs.ts";
import { emojiMessage, post } from "./requests.ts";
import { startWorker } from "./worker.ts";

const has = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const hasRedis = has("redis-server", "--version");
/** Finds a program of Postgres, which Debian keeps in a folder for each version. */
const postgres = (program: string): string => {
  const versions = "/usr/lib/postgresql";
  const version = existsSync(versions) ? readdirSync(versions).sort().at(-1) : undefined;
  return version === undefined ? program : join(versions, version, "bin", program);
};
const hasPostgres = has(postgres("pg_ctl"), "--version");
for (const [store, isThere] of Object.entries({ Redis: hasRedis, Postgres: hasPostgres })) {
  if (!isThere && !process.env["CI"]) {
    console.warn(`Skipped: the recipe for ${store}, because its server is not installed here.`);
  }
}

/** Sends one message to every port at once, several times, and returns the sorted statuses. */
async function race(ports: readonly number[]): Promise<number[]> {
  const message = emojiMessage();
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => ports.map((port) => post(port, message))).flat(),
  );
  return answers.map(({ status }) => status).sort();
}

describe.skipIf(!hasRedis && !process.env["CI"])("the recipe for Redis", () => {
  let redis: ReturnType<typeof spawn>;
  let machines: readonly Running[];
  beforeAll(async () => {
    const port = await freePort();
    const options = ["--port", String(port), "--save", "", "--appendonly", "no"];
    redis = spawn("redis-server", [...options, "--bind", "127.0.0.1"], { stdio: "ignore" });
    for (let attempt = 0; attempt < 100 && !(await listens(port)); attempt++) await sleep(50);
    const env = { REDIS_URL: `redis://127.0.0.1:${port}` };
    machines = await Promise.all([onNode("redis.mjs", env)(), onNode("redis.mjs", env)()]);
  });
  afterAll(async () => {
    await Promise.all(machines?.map((machine) => machine.stop()) ?? []);
    redis.kill();
  });

  it("answers a message once if two machines receive it at the same time", async () => {
    const ports = machines.map(({ port }) => port);
    for (let round = 0; round < 25; round++) {
      expect(await race(ports)).toEqual([200, ...Array(7).fill(409)]);
    }
  });

  it("shows an error text and does not call reply while the store is down", async () => {
    redis.kill();
    await once(redis, "exit");
    const [machine] = machines;
    const { status, text } = await post(machine?.port ?? 0, emojiMessage());
    expect([status, JSON.parse(text).text]).toEqual([200, "Something went wrong."]);
  });
});

describe.skipIf(!hasPostgres && !process.env["CI"])("the recipe for Postgres", () => {
  let folder: string;
  let machines: readonly Running[];
  /** Runs a program of Postgres, which refuses to serve root. */
  const run = (command: string, ...args: string[]) =>
    process.getuid?.() === 0
      ? execFileSync("runuser", ["-u", "postgres", "--", command, ...args], { stdio: "ignore" })
      : execFileSync(command, args, { stdio: "ignore" });
  const stop = () => run(postgres("pg_ctl"), "stop", "-D", join(folder, "data"), "-m", "immediate");

  beforeAll(async () => {
    const port = await freePort();
    folder = mkdtempSync(join(tmpdir(), "postgres-"));
    chmodSync(folder, 0o777);
    const data = join(folder, "data");
    run(postgres("initdb"), "-D", data, "-U", "teams", "--auth", "trust", "--no-sync");
    const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories= -c fsync=off`;
    run(postgres("pg_ctl"), "start", "-w", "-D", data, "-l", join(folder, "log"), "-o", options);
    const env = { DATABASE_URL: `postgres://teams@127.0.0.1:${port}/postgres` };
    // At once, so that both want to create the table.
    machines = await Promise.all([onNode("postgres.mjs", env)(), onNode("postgres.mjs", env)()]);
  });
  afterAll(async () => {
    await Promise.all(machines?.map((machine) => machine.stop()) ?? []);
    run("rm", "-rf", join(folder, "data"), join(folder, "log"));
    rmSync(folder, { recursive: true });
  });

  it("answers a message once, when two machines get it at once", async () => {
    const ports = machines.map(({ port }) => port);
    for (let round = 0; round < 25; round++) {
      expect(await race(ports)).toEqual([200, ...Array(7).fill(409)]);
    }
  });

  it("shows a text, and does not reply, while the store is gone", async () => {
    stop();
    const [machine] = machines;
    const { status, text } = await post(machine?.port ?? 0, emojiMessage());
    expect([status, JSON.parse(text).text]).toEqual([200, "Something went wrong."]);
  });
});

describe("the recipe for Durable Objects", () => {
  let worker: Running;
  beforeAll(async () => {
    worker = await startWorker(
      "cloudflare-durable-object",
      `durableObjectNamespaces = [(className = "Claim", uniqueKey = "claims")],
       durableObjectStorage = (inMemory = void),`,
    );
  });
  afterAll(() => worker?.stop());

  it("answers a message once if it arrives several times at once", async () => {
    for (let round = 0; round < 10; round++) {
      expect(await race([worker.port]), worker.output()).toEqual([200, 409, 409, 409]);
    }
  });
});
