import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createReplayMemory } from "../../../src/index.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: 0 }));
afterEach(() => void vi.useRealTimers());

/** A memory whose ids expire a minute after they are claimed unless said otherwise. */
function memory(maxEntries?: number) {
  const claim = createReplayMemory({ maxEntries });
  return {
    claim: (id: string, expiresAt = Date.now() + 60_000) => claim(id, new Date(expiresAt)),
    wait: (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds),
  };
}

describe("a replay memory", () => {
  it("remembers an id until it expires, that very moment included", () => {
    const { claim, wait } = memory();
    expect(claim("a")).toBe(true);
    wait(60_000);
    expect(claim("a")).toBe(false);
    wait(1);
    expect(claim("a")).toBe(true);
    expect(claim("a")).toBe(false);
  });

  it("tells ids apart by every character", () => {
    const { claim } = memory();
    for (const id of ["a", "A", "a ", " a", "aa", "", "\u00e5", "a\u030a"]) {
      expect(claim(id), JSON.stringify(id)).toBe(true);
    }
  });

  it("still remembers it in that moment when another one comes", () => {
    const { claim, wait } = memory();
    claim("a");
    wait(60_000);
    claim("b");
    expect(claim("a")).toBe(false);
  });

  it("does not remember an id longer because it came again", () => {
    const { claim, wait } = memory();
    claim("a");
    wait(50_000);
    expect(claim("a")).toBe(false);
    wait(10_001);
    expect(claim("a")).toBe(true);
  });

  it("forgets the oldest when it is full, and takes every new one", () => {
    const { claim } = memory(2);
    expect(["a", "b", "c"].map((id) => claim(id))).toEqual([true, true, true]);
    expect(["c", "b"].map((id) => claim(id))).toEqual([false, false]);
    expect(claim("a")).toBe(true);
  });

  it("drops expired ids before others", () => {
    const { claim, wait } = memory(2);
    claim("short", 10);
    claim("long");
    wait(11);
    claim("new");
    expect(["long", "new"].map((id) => claim(id))).toEqual([false, false]);
  });

  it("counts an id that came again after it expired as the newest", () => {
    const { claim, wait } = memory(2);
    claim("a", 10);
    claim("b");
    wait(11);
    claim("a");
    claim("c");
    expect(["a", "c"].map((id) => claim(id))).toEqual([false, false]);
    expect(claim("b")).toBe(true);
  });

  it("does not remember an id that has already expired", () => {
    const { claim, wait } = memory();
    wait(100);
    expect(claim("a", 50)).toBe(true);
    expect(claim("a", 50)).toBe(true);
  });

  it("takes about as long for each message, however many it remembers", { tags: ["time"] }, () => {
    vi.useRealTimers();
    const measure = (maxEntries: number) => {
      const { claim } = memory(maxEntries);
      const started = performance.now();
      for (let index = 0; index < 20_000; index++) claim(`19:channel@thread.tacv2/${index}`);
      return performance.now() - started;
    };
    const times = Array.from({ length: 3 }, () => measure(10_000) / measure(10));
    // One that looks through all it remembers would take hundreds of times as long.
    expect(Math.min(...times)).toBeLessThan(10);
  });

  it("stays within its size in a flood of messages", () => {
    vi.useRealTimers();
    const { claim } = memory(1000);
    for (let index = 0; index < 100_000; index++) {
      claim(`19:channel@thread.tacv2/${index}`);
    }
    const last = Array.from({ length: 1000 }, (_, index) => 99_999 - index);
    expect(last.every((index) => !claim(`19:channel@thread.tacv2/${index}`))).toBe(true);
    expect(claim("19:channel@thread.tacv2/98999")).toBe(true);
  });

  it.each([0, -1, 1.5, Number.POSITIVE_INFINITY, Number.NaN, "10"])(
    "cannot hold %j",
    (maxEntries) => {
      const code = expect.objectContaining({ code: "ERR_OPTION_INVALID" });
      expect(() => createReplayMemory({ maxEntries: maxEntries as number })).toThrow(code);
    },
  );

  it("refuses a misspelt option", () => {
    const code = expect.objectContaining({ code: "ERR_OPTION_INVALID" });
    expect(() => createReplayMemory({ maxEntrys: 5 } as never)).toThrow(code);
  });

  it("holds 10,000 ids by default", () => {
    const { claim } = memory();
    for (let index = 0; index < 10_000; index++) claim(`${index}`);
    expect(claim("0")).toBe(false);
    claim("10000");
    expect(claim("1")).toBe(false);
    expect(claim("0")).toBe(true);
  });

  it("goes by the clock of this machine", () => {
    vi.useRealTimers();
    const claim = createReplayMemory();
    expect(claim("a", new Date(Date.now() + 60_000))).toBe(true);
    expect(claim("a", new Date(Date.now() + 60_000))).toBe(false);
    expect(claim("b", new Date(Date.now() - 1))).toBe(true);
    expect(claim("b", new Date(Date.now() - 1))).toBe(true);
  });
});
