import { measure } from "mitata";

/**
 * Times functions in turn, in short batches, round after round, since another process may take the
 * machine for one of them. Gives the median time of each function in each round, in nanoseconds.
 */
export async function timeInTurn(functions, { rounds = 11, milliseconds = 40 } = {}) {
  const times = Object.fromEntries(Object.keys(functions).map((name) => [name, []]));
  // The first round is for the compiler.
  for (let round = -1; round < rounds; round++) {
    for (const [name, run] of Object.entries(functions)) {
      const { p50 } = await measure(run, {
        min_cpu_time: milliseconds * 1e6,
        min_samples: 3,
        batch_samples: 256,
        gc: false,
        inner_gc: false,
      });
      if (round >= 0) times[name].push(p50);
    }
  }
  return times;
}
