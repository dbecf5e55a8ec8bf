import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Deadline, TIMED_OUT } from "../../../src/serve/deadline.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A deadline after 4.5 seconds, which pass when the test says so. */
function start() {
  const errors: unknown[] = [];
  const deadline = new Deadline(4500, (error) => errors.push(error));
  return { deadline, errors, expire: () => vi.advanceTimersByTime(4500) };
}

const forever = () => new Promise<never>(() => {});

describe("a deadline", () => {
  it("returns at once what needs no waiting, without a timer", () => {
    const { deadline } = start();
    expect(deadline.race("work", () => 1)).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("returns what is ready in time, and what fails in time", async () => {
    const { deadline, errors } = start();
    expect(await deadline.race("work", async () => 1)).toBe(1);
    await expect(deadline.race("work", () => Promise.reject(new Error("broken")))).rejects.toThrow(
      "broken",
    );
    expect(errors).toEqual([]);
    expect(deadline.signal.aborted).toBe(false);
    expect(deadline.reason).toBeUndefined();
  });

  it("gives up what is late, and says what that was and what to do", async () => {
    const { deadline, expire } = start();
    const early = deadline.signal;
    await deadline.race("claim", async () => true);
    const waiting = deadline.race("reply", forever);
    expire();
    expect(await waiting).toBe(TIMED_OUT);
    expect(deadline.reason).toMatchObject({ code: "ERR_TIMEOUT" });
    expect(deadline.reason?.message).toMatch(/^reply was not ready within timeoutMs, 4500 ms\./);
    expect(early.reason).toBe(deadline.reason);
  });

  it("counts all steps against one time", async () => {
    const { deadline } = start();
    const first = deadline.race("claim", () => new Promise((end) => setTimeout(end, 3000)));
    await vi.advanceTimersByTimeAsync(3000);
    await first;
    const second = deadline.race("reply", () => new Promise((end) => setTimeout(end, 2000)));
    await vi.advanceTimersByTimeAsync(1500);
    expect(await second).toBe(TIMED_OUT);
  });

  it("gives an aborted signal to code that asks after the time is over", () => {
    const { deadline, expire } = start();
    deadline.race("reply", forever);
    expire();
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.signal.reason).toBe(deadline.reason);
  });

  it("comes before work that ends because of the abort", async () => {
    const { deadline, errors, expire } = start();
    const waiting = deadline.race(
      "reply",
      () =>
        new Promise((resolve) =>
          deadline.signal.addEventListener("abort", () => resolve("too late")),
        ),
    );
    expire();
    expect(await waiting).toBe(TIMED_OUT);
    expect(errors).toEqual([]);
  });

  /** Makes `reply` late, and then fail with what is passed on. */
  async function failLate(cause: (deadline: Deadline) => unknown) {
    const { deadline, errors, expire } = start();
    let fail = (_: unknown) => {};
    const work = new Promise((_, reject) => {
      fail = reject;
    });
    const waiting = deadline.race("reply", () => work);
    expire();
    await waiting;
    fail(cause(deadline));
    await vi.advanceTimersByTimeAsync(0);
    return errors;
  }

  it("reports what fails later", async () => {
    expect(await failLate(() => new Error("broken"))).toEqual([new Error("broken")]);
  });

  it("does not report work that stopped with the reason of the signal", async () => {
    expect(await failLate(({ signal }) => signal.reason)).toEqual([]);
  });

  it("stops the reading of the body", () => {
    const { deadline, expire } = start();
    const stop = vi.fn();
    deadline.onExpiry(stop);
    deadline.race("The body", forever);
    expect(stop).not.toHaveBeenCalled();
    expire();
    expect(stop).toHaveBeenCalledOnce();
  });

  it("releases its timer", () => {
    const { deadline } = start();
    deadline.race("reply", forever);
    expect(vi.getTimerCount()).toBe(1);
    deadline.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
