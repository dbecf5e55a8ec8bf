import { describe, expect, it } from "vitest";
import { late, startDeadline } from "../../../src/core/serving/deadline.ts";

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
    const { before, errors, signal } = deadline();
    expect(await before("work", () => 1)).toBe(1);
    await expect(
      before("work", () => {
        throw new Error("broken");
      }),
    ).rejects.toThrow("broken");
    expect(errors).toEqual([]);
    expect(signal.aborted).toBe(false);
  });

  it("gives up what is late, and says in its signal what that was and what to do", async () => {
    const { before, pass, signal } = deadline();
    await before("claim", () => true);
    const waiting = before("reply", () => new Promise(() => {}));
    pass();
    expect(await waiting).toBe(late);
    expect(signal.reason).toMatchObject({ code: "ERR_TIMEOUT" });
    expect(signal.reason.message).toMatch(/^reply was not ready within timeoutMs, 4500 ms\./);
  });

  it("comes before work that ends because of the abort", async () => {
    const { before, pass, signal, errors } = deadline();
    const waiting = before(
      "reply",
      () => new Promise((resolve) => signal.addEventListener("abort", () => resolve("too late"))),
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
