import { describeRejection, type RejectionReason } from "../../core/verify/rejection.ts";
import type { MismatchFinding } from "../../diagnose/diagnosis.ts";
import { findCauses } from "../find-causes.ts";
import type { Io } from "../io.ts";
import type { NamedTokens } from "../read-tokens.ts";
import { listActivity, listDiagnosis, summarizeActivity, wrapRows } from "../report-lines.ts";
import { type Judgement, judgeAnswer } from "../send/judge-answer.ts";
import { listJudgement } from "../send/one-message.ts";
import {
  createPaint,
  escapeLine,
  type Paint,
  shorten,
  toOutputJson,
  wrapBeside,
  wrapLines,
} from "../terminal-text.ts";
import type { Exchange } from "./endpoint.ts";

/** An exchange with its number, and that of the exchange that it repeats. */
export interface NumberedExchange extends Exchange {
  readonly number: number;
  readonly again?: number;
}

const INDENT = "    ";

/** Creates a function that reports an exchange, and diagnoses a signature that does not match. */
export function createReporter(
  tokens: NamedTokens,
  json: boolean,
  io: Io,
): (exchange: NumberedExchange) => Promise<void> {
  const paint = createPaint(io.colors);
  const several = Object.keys(tokens).length > 1;
  return async (exchange) => {
    const causes = await findCauses(exchange.request, tokens);
    const judgement = exchange.forwarded && judgeAnswer(exchange.forwarded);
    if (json) return io.print(toOutputJson(describeExchange(exchange, causes, judgement)));
    for (const line of describeInShort(exchange, paint, io.columns)) io.print(line);
    const { authentic, reason, status } = exchange;
    if (authentic) {
      const rows = listActivity(authentic.activity);
      if (several) rows.push(["token", escapeLine(authentic.tokenName)]);
      for (const line of wrapRows(rows, INDENT, paint, io.columns)) io.print(line);
    }
    const lines = reason ? listRefusal(reason, causes, paint) : [];
    if (status === undefined) lines.push("The sender hung up before it had an answer.");
    for (const line of wrapLines(lines, INDENT, io.columns)) io.print(line);
    if (!judgement) return;
    for (const line of listJudgement(judgement, paint, io.columns - INDENT.length)) {
      io.print(`${INDENT}${line}`.trimEnd());
    }
  };
}

function describeInShort(exchange: NumberedExchange, paint: Paint, columns: number): string[] {
  const { request, receivedAt, milliseconds, status, reason, number, again } = exchange;
  const time = new Date(receivedAt).toTimeString().slice(0, 8);
  const verdict =
    status === 200
      ? paint.green(`✓ ${status}`)
      : paint.red(["✗", status ?? "hung up", reason].filter(Boolean).join(" "));
  const path = shorten(escapeLine(hideRequestQuery(request.url)), 60);
  const what = `${escapeLine(request.method)} ${path}${again === undefined ? "" : ` (again #${again})`}`;
  const took = paint.dim(`${Math.round(milliseconds)} ms`);
  const margin = `#${number} ${time}  `.length;
  const label = `${paint.bold(`#${number}`)} ${paint.dim(time)}`;
  return wrapBeside(label, `${verdict}  ${what} ${took}`, margin, columns);
}

const hideRequestQuery = (url: string): string => url.split("?", 1)[0] as string;

/** Lists the cause where it is known; otherwise what the reason means in general. */
function listRefusal(
  reason: RejectionReason,
  causes: readonly MismatchFinding[],
  paint: Paint,
): string[] {
  if (causes.length > 0) return listDiagnosis(causes, paint);
  const isSought = reason === "signature-mismatch";
  return [describeRejection(reason), ...(isSought ? listDiagnosis(causes, paint) : [])];
}

/** Describes an exchange for scripts. */
function describeExchange(
  exchange: NumberedExchange,
  causes: readonly MismatchFinding[],
  judgement: Judgement | undefined,
) {
  const { request, receivedAt, milliseconds, status, reason, authentic, number, again } = exchange;
  return {
    number,
    again,
    receivedAt: new Date(receivedAt).toISOString(),
    method: request.method,
    path: hideRequestQuery(request.url),
    status: status ?? null,
    milliseconds: Math.round(milliseconds * 10) / 10,
    ok: authentic !== undefined,
    ...(reason ? { reason, findings: causes } : {}),
    ...(authentic
      ? { tokenName: authentic.tokenName, ...summarizeActivity(authentic.activity) }
      : {}),
    ...(judgement
      ? {
          forwarded: {
            shown: judgement.shown,
            problems: judgement.problems,
            findings: judgement.findings,
          },
        }
      : {}),
  };
}
