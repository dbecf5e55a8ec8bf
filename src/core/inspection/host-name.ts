// No name in the DNS is longer.
const MAX_HOST_LENGTH = 255;

/**
 * Tells whether each label of a host that is written in punycode means the text that it encodes.
 *
 * Runtimes differ in whether they refuse a host such as `xn--a`, so the verdict is made here.
 */
export function isHostName(host: string): boolean {
  if (!/(?:^|\.)xn--/.test(host)) return true;
  if (host.length > MAX_HOST_LENGTH) return false;
  const labels = host
    .split(".")
    .map((label) => (label.startsWith("xn--") ? decodePunycode(label.slice(4)) : label));
  if (labels.some((label) => label === undefined || label === "")) return false;
  // All runtimes agree on how text is written as a host, though not on which hosts they let pass.
  return parseUrl(`https://${labels.join(".")}/`)?.hostname === host;
}

/** Parses an address; `undefined` for what is none. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

const BASE = 36;
const MIN = 1;
const MAX = 26;

/** Decodes the part of a label after `xn--` (RFC 3492); `undefined` for one that encodes nothing. */
function decodePunycode(label: string): string | undefined {
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
