import type { ExitStatus, Io } from "../io.ts";
import { paintFor } from "../paint.ts";
import { printableUrl } from "./endpoint-url.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { signed } from "./outgoing-message.ts";
import { post } from "./post.ts";
import { progressBar } from "./progress-bar.ts";
import { GIVE_UP_AFTER, type Target } from "./target.ts";

/** How many messages, and how many of them at a time. */
export interface Amount {
  readonly repeat: number;
  readonly concurrency: number;
}

/** What many messages came to. */
interface Summary {
  readonly sent: number;
  readonly shown: number;
  readonly failures: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly milliseconds: Readonly<Record<"min" | "median" | "p95" | "p99" | "max", number>>;
}

/** Sends many messages, each new, and tells how long the answers took. */
export async function sendMany(
  target: Target,
  amount: Amount,
  json: boolean,
  io: Io,
): Promise<ExitStatus> {
  const summary = await measure(target, amount, io);
  if (json) io.print(JSON.stringify({ url: printableUrl(target.url), ...summary }));
  else for (const line of summaryLines(target.url, amount, summary, io)) io.print(line);
  return summary.shown === amount.repeat ? 0 : 1;
}

async function measure(target: Target, amount: Amount, io: Io): Promise<Summary> {
  const times: number[] = [];
  const failures: Record<string, number> = {};
  let shown = 0;
  let begun = 0;
  const started = performance.now();
  await Promise.all(Array.from({ length: amount.concurrency }, worker));
  io.show("");
  const seconds = (performance.now() - started) / 1000;
  const sent = times.length;
  return { sent, shown, failures, seconds: rounded(seconds), milliseconds: spread(times) };

  async function worker(): Promise<void> {
    while (begun++ < amount.repeat && !io.stop.aborted) {
      const message = signed(target.bodyAt(io.now()), target.token);
      const answer = await post(target.url, message, { stop: io.stop, giveUpAfter: GIVE_UP_AFTER });
      const { problems } = judgeAnswer(answer);
      const code = problems.map(({ code }) => code).join(" ");
      if (code === "") shown++;
      else failures[code] = (failures[code] ?? 0) + 1;
      times.push(answer.milliseconds);
      io.show(progressBar(times.length, amount.repeat, io.columns));
    }
  }
}

function spread(times: number[]): Summary["milliseconds"] {
  const sorted = times.sort((one, other) => one - other);
  // The nearest rank: a time that was really measured.
  const at = (share: number) => rounded(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return {
    min: rounded(sorted[0] ?? 0),
    median: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
  };
}

const rounded = (value: number) => Math.round(value * 10) / 10;

function summaryLines(url: URL, amount: Amount, summary: Summary, io: Io): string[] {
  const paint = paintFor(io.colors);
  const { sent, shown, failures, seconds, milliseconds } = summary;
  const { min, median, p95, p99, max } = milliseconds;
  const rate = seconds > 0 ? `, ${format(Math.round(sent / seconds))} a second` : "";
  const mark = shown === amount.repeat ? paint.green("✓") : paint.red("✗");
  return [
    `${paint.bold("POST")} ${printableUrl(url)}`,
    `${mark} Teams would show ${format(shown)} of ${format(amount.repeat)} replies`,
    ...Object.entries(failures).map(([code, count]) => `  ${paint.red(code)}  ${format(count)}`),
    `  ${seconds} s, ${amount.concurrency} at a time${rate}`,
    `  min ${min} · median ${median} · 95 % ${p95} · 99 % ${p99} · max ${max} ms, of the 5,000 that Teams waits`,
  ];
}

const format = (count: number) => count.toLocaleString("en-US");
