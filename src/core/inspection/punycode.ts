const BASE = 36;
const MIN = 1;
const MAX = 26;

/**
 * Decodes the part of a host name after `xn--` (RFC 3492); `undefined` for one that says nothing.
 *
 * Runtimes differ in whether they refuse a host such as `xn--a`, so the verdict is made here.
 */
export function decodePunycode(label: string): string | undefined {
  const split = label.lastIndexOf("-");
  const points = [...label.slice(0, Math.max(split, 0))].map((letter) => letter.charCodeAt(0));
  let code = 128;
  let position = 0;
  let bias = 72;
  for (let index = split + 1; index < label.length; ) {
    const start = position;
    for (let weight = 1, step = BASE; ; step += BASE) {
      const digit = readDigit(label.charCodeAt(index++));
      if (digit === undefined) return undefined;
      position += digit * weight;
      const threshold = Math.min(Math.max(step - bias, MIN), MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const count = points.length + 1;
    bias = adapt(position - start, count, start === 0);
    code += Math.floor(position / count);
    position %= count;
    if (code > 0x10ffff) return undefined;
    points.splice(position++, 0, code);
  }
  return String.fromCodePoint(...points);
}

function readDigit(unit: number): number | undefined {
  if (unit >= 97 && unit <= 122) return unit - 97;
  return unit >= 48 && unit <= 57 ? unit - 22 : undefined;
}

function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / count);
  let bias = 0;
  for (; rest > ((BASE - MIN) * MAX) >> 1; bias += BASE) rest = Math.floor(rest / (BASE - MIN));
  return bias + Math.floor(((BASE - MIN + 1) * rest) / (rest + 38));
}
