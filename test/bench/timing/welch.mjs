// Of the pooled times, the shares that are looked at: slow ones are mostly the machine's doing.
const SHARES = [1, 0.99, 0.95, 0.9, 0.75, 0.5];

/**
 * Compares two lists of times as dudect does (Reparaz, Balasch, Verbauwhede, 2017): Welch's t over all
 * of them, and over those below several percentiles. Gives the t that lies furthest from zero.
 */
export function largestT(left, right) {
  const pooled = [...left, ...right].sort((a, b) => a - b);
  const values = SHARES.map((share) => {
    const limit = pooled[Math.ceil(share * pooled.length) - 1];
    return welchT(
      left.filter((time) => time <= limit),
      right.filter((time) => time <= limit),
    );
  });
  return values.reduce((largest, t) => (Math.abs(t) > Math.abs(largest) ? t : largest));
}

/** Welch's t statistic: how many standard errors the two means lie apart. */
export function welchT(left, right) {
  const [a, b] = [momentsOf(left), momentsOf(right)];
  return (a.mean - b.mean) / Math.sqrt(a.variance / left.length + b.variance / right.length);
}

function momentsOf(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (values.length - 1) };
}
