import type { ExitStatus, Io } from "../io.ts";
import { createPaint, toOutputJson, wrapLines } from "../terminal-text.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { signMessage, type Target } from "./outgoing-message.ts";
import { hideQuery, post } from "./post.ts";

/** The number of messages, and how many to send at a time. */
export interface Amount {
  readonly repeat: number;
  readonly concurrency: number;
}

/** The outcome of many messages. */
interface Summary {
  readonly sent: number;
  readonly shown: number;
  readonly failures: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly milliseconds: Readonly<Record<"min" | "median" | "p95" | "p99" | "max", number>>;
}

/** Sends many messages, each of them new, and reports how long the answers took. */
export async function sendMany(
  target: Target,
  amount: Amount,
  json: boolean,
  io: Io,
): Promise<ExitStatus> {
  const summary = await measure(target, amount, io);
  if (json) io.print(toReportJson(target.url, summary));
  else for (const line of summaryLines(target.url, amount, summary, io)) io.print(line);
  return summary.shown === amount.repeat ? 0 : 1;
}

const toReportJson = (url: URL, summary: Summary): string =>
  toOutputJson({ url: hideQuery(url), ...summary, seconds: roundTenth(summary.seconds) });

async function measure(target: Target, amount: Amount, io: Io): Promise<Summary> {
  const times: number[] = [];
  const failures: Record<string, number> = {};
  let shown = 0;
  let begun = 0;
  const started = performance.now();
  await Promise.all(Array.from({ length: amount.concurrency }, worker));
  io.showProgress("");
  const seconds = (performance.now() - started) / 1000;
  const sent = times.length;
  return {
    sent,
    shown,
    failures,
    seconds,
    milliseconds: summarizeTimes(times),
  };

  async function worker(): Promise<void> {
    while (begun++ < amount.repeat && !io.stop.aborted) {
      const message = signMessage(target.bodyAt(io.now()), target.token);
      const answer = await post(target.url, message, io);
      const { problems } = judgeAnswer(answer);
      const code = problems.map(({ code }) => code).join(" ");
      if (code === "") shown++;
      else failures[code] = (failures[code] ?? 0) + 1;
      times.push(answer.milliseconds);
      io.showProgress(renderProgress(times.length, amount.repeat, io.columns));
    }
  }
}

function summarizeTimes(times: number[]): Summary["milliseconds"] {
  const sorted = times.sort((one, other) => one - other);
  // The nearest rank is a time that was really measured.
  const at = (share: number) => roundTenth(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return {
    min: roundTenth(sorted[0] ?? 0),
    median: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
  };
}

const roundTenth = (value: number) => Math.round(value * 10) / 10;

function summaryLines(url: URL, amount: Amount, summary: Summary, io: Io): string[] {
  const paint = createPaint(io.colors);
  const { sent, shown, failures, seconds, milliseconds } = summary;
  const { min, median, p95, p99, max } = milliseconds;
  const rate = formatCount(Math.round(sent / seconds));
  const mark = shown === amount.repeat ? paint.green("✓") : paint.red("✗");
  return [
    `${paint.bold("POST")} ${hideQuery(url)}`,
    `${mark} Teams would show ${formatCount(shown)} of ${formatCount(amount.repeat)} replies`,
    ...Object.entries(failures).map(
      ([code, count]) => `  ${paint.red(code)}  ${formatCount(count)}`,
    ),
    `  ${roundTenth(seconds)} s, ${amount.concurrency} at a time, ${rate} a second`,
    ...wrapLines(
      [
        `min ${min} · median ${median} · 95 % ${p95} · 99 % ${p99} · max ${max} ms, of the 5,000 ms that Teams waits`,
      ],
      "  ",
      io.columns,
    ),
  ];
}

const formatCount = (count: number) => count.toLocaleString("en-US");

/** Draws the progress in a line. */
function renderProgress(done: number, all: number, columns: number): string {
  const share = done / all;
  const numbers = ` ${Math.floor(share * 100)} %  ${done}/${all}`;
  const width = Math.max(10, Math.min(40, columns - numbers.length - 1));
  const filled = Math.floor(share * width);
  return `${"█".repeat(filled)}${"░".repeat(width - filled)}${numbers}`;
}
