/** Work that goes on after the answer. */
export interface Background {
  /** Keeps a promise, and hands it to the platform where that has a `waitUntil`. */
  add(work: PromiseLike<unknown>, platform: unknown, onError: (error: unknown) => void): void;
  /** Resolves when no work is left. */
  ended(): Promise<void>;
}

/** Makes the list of the background work of one handler. */
export function createBackground(): Background {
  const running = new Set<Promise<void>>();
  return {
    add(work, platform, onError) {
      const settled: Promise<void> = Promise.resolve(work)
        .then(() => {}, onError)
        .then(() => void running.delete(settled));
      try {
        const keeper = platform as { waitUntil?: unknown } | null | undefined;
        // A platform may drop a request with all its promises, so those are not kept here too.
        if (typeof keeper?.waitUntil === "function") keeper.waitUntil(settled);
        else running.add(settled);
      } catch (error) {
        onError(error);
      }
    },
    async ended() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
