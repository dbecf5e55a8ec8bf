import { randomBytes } from "node:crypto";

/** So many times is a function called for one time that is taken: the clock is too coarse for one. */
const CALLS = 64;

/**
 * Times a function for two inputs, in an order drawn by lot, and gives the times of each, in
 * nanoseconds per call. `prepare` makes the input of the next call, and is not timed.
 */
export function timeInterleaved({ run, prepare, samples }) {
  const times = [[], []];
  const lots = randomBytes(samples + WARM_UP);
  let sink = 0;
  for (let sample = 0; sample < lots.length; sample++) {
    const which = lots[sample] & 1;
    const input = prepare(which);
    const start = process.hrtime.bigint();
    // No branch here, or the verdict would be timed as well.
    for (let call = 0; call < CALLS; call++) sink ^= run(input);
    const time = Number(process.hrtime.bigint() - start) / CALLS;
    if (sample >= WARM_UP) times[which].push(time);
  }
  if (sink < 0) throw new Error("Nothing was run.");
  return times;
}

/** Times at the beginning belong to the compiler. */
const WARM_UP = 2000;
