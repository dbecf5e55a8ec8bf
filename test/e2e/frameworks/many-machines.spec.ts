import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, listens, onNode, type Running } from "./programs.ts";
import { emojiMessage, post } from "./requests.ts";
import { startWorker } from "./worker.ts";

const hasRedis = (() => {
  try {
    execFileSync("redis-server", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
if (!hasRedis && !process.env["CI"]) {
  console.warn("Skipped: the recipe for Redis, because redis-server is not installed here.");
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
    machines = await Promise.all([onNode("redis.js", env)(), onNode("redis.js", env)()]);
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
