import { describe, expect, it } from "vitest";
import { late, startDeadline } from "../../../src/serve/deadline.ts";

/** A deadline whose time passes when the test says so. */
function deadline() {
  const errors: unknown[] = [];
  let pass = () => {};
  let stopped = 0;
  const startTimer = (_: number, onEnd: () => void) => {
    pass = onEnd;
    return () => {
      stopped++;
    };
  };
  const made = startDeadline({ startTimer }, 4500, (error) => errors.push(error));
  return { ...made, errors, pass: () => pass(), stopped: () => stopped };
}

describe("a deadline", () => {
  it("gives what is ready in time, and what fails in time", async () => {
    const { before, errors, signal, reason } = deadline();
    expect(await before("work", () => 1)).toBe(1);
    await expect(
      before("work", () => {
        throw new Error("broken");
      }),
    ).rejects.toThrow("broken");
    expect(errors).toEqual([]);
    expect(signal().aborted).toBe(false);
    expect(reason()).toBeUndefined();
  });

  it("gives up what is late, and says in its signal what that was and what to do", async () => {
    const { before, expired, pass, signal, reason } = deadline();
    const early = signal();
    await before("claim", () => true);
    const waiting = before("reply", () => new Promise(() => {}));
    pass();
    expect(await waiting).toBe(late);
    expect(await expired).toBe(late);
    expect(reason()).toMatchObject({ code: "ERR_TIMEOUT" });
    expect(reason()?.message).toMatch(/^reply was not ready within timeoutMs, 4500 ms\./);
    expect(early.reason).toBe(reason());
  });

  it("gives an aborted signal to whoever asks when the time is over", () => {
    const { pass, signal, reason } = deadline();
    pass();
    expect(signal().aborted).toBe(true);
    expect(signal().reason).toBe(reason());
  });

  it("comes before work that ends because of the abort", async () => {
    const { before, pass, signal, errors } = deadline();
    const waiting = before(
      "reply",
      () => new Promise((resolve) => signal().addEventListener("abort", () => resolve("too late"))),
    );
    pass();
    expect(await waiting).toBe(late);
    expect(errors).toEqual([]);
  });

  it("lets its timer go", () => {
    const { stop, stopped } = deadline();
    stop();
    expect(stopped()).toBe(1);
  });
});
