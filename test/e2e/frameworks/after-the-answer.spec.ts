import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Running } from "./programs.ts";
import { messages, post } from "./requests.ts";
import { startWorker } from "./worker.ts";

let worker: Running;
beforeAll(async () => {
  worker = await startWorker("after-the-answer");
});
afterAll(() => worker?.stop());

it("lets work go on after the answer on workerd, and reports what fails there", async () => {
  expect(await post(worker.port, messages.documented)).toMatchObject({ status: 200 });
  const told = async () => (await fetch(`http://localhost:${worker.port}`)).json();
  expect(await told()).toEqual(["platform true", "answered"]);
  await vi.waitFor(
    async () => {
      expect(await told()).toEqual(["platform true", "answered", "done", "Error: broken"]);
    },
    { timeout: 5000, interval: 100 },
  );
});
