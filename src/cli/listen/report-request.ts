import { describeRejection } from "../../core/verify/rejection.ts";
import { diagnoseMismatch } from "../../diagnose/diagnose-mismatch.ts";
import type { MismatchFinding } from "../../diagnose/diagnosis.ts";
import { activityLines, activitySummary } from "../activity-lines.ts";
import { diagnosisLines } from "../diagnosis-lines.ts";
import { indented } from "../indented.ts";
import type { Io } from "../io.ts";
import { type Paint, paintFor } from "../paint.ts";
import { printableLine, shortened } from "../printable.ts";
import type { NamedTokens } from "../read-tokens.ts";
import type { AnsweredRequest } from "./endpoint.ts";

/** Makes what tells of each request; it looks for the cause where a signature does not match. */
export function createReporter(
  tokens: NamedTokens,
  json: boolean,
  io: Io,
): (answered: AnsweredRequest) => Promise<void> {
  const paint = paintFor(io.colors);
  const several = Object.keys(tokens).length > 1;
  return async (answered) => {
    const findings = await causesOf(answered, tokens);
    if (json) return io.print(JSON.stringify(toldOf(answered, findings)));
    io.print(headline(answered, paint));
    const lines = answered.authentic
      ? activityLines(answered.authentic.activity, paint)
      : refusalLines(answered, findings, paint);
    if (answered.authentic && several) {
      lines.push(`${paint.dim("token")} ${printableLine(answered.authentic.tokenName)}`);
    }
    for (const line of indented(lines, "          ", io.columns)) io.print(line);
  };
}

async function causesOf(
  { request, body, reason }: AnsweredRequest,
  tokens: NamedTokens,
): Promise<readonly MismatchFinding[]> {
  const isExplicable = reason === "signature-mismatch" || reason === "authorization-malformed";
  if (!isExplicable) return [];
  const authorization = request.headersDistinct["authorization"];
  return (await diagnoseMismatch({ body, authorization }, tokens)).findings;
}

function headline(answered: AnsweredRequest, paint: Paint): string {
  const { request, receivedAt, milliseconds, status, reason } = answered;
  const time = new Date(receivedAt).toTimeString().slice(0, 8);
  const [path = ""] = (request.url ?? "").split("?", 1);
  const verdict =
    status === 200
      ? paint.green(`✓ ${status}`)
      : paint.red(`✗ ${status} ${reason ?? ""}`.trimEnd());
  const what = `${printableLine(request.method ?? "")} ${shortened(printableLine(path), 60)}`;
  return `${paint.dim(time)}  ${verdict}  ${what} ${paint.dim(`${Math.round(milliseconds)} ms`)}`;
}

/** The cause, where it is found; otherwise what the reason means in general. */
function refusalLines(
  { reason }: AnsweredRequest,
  findings: readonly MismatchFinding[],
  paint: Paint,
): string[] {
  if (findings.length > 0) return diagnosisLines(findings, paint);
  const isSought = reason === "signature-mismatch";
  return [
    ...(reason ? [describeRejection(reason)] : []),
    ...(isSought ? diagnosisLines(findings, paint) : []),
  ];
}

function toldOf(answered: AnsweredRequest, findings: readonly MismatchFinding[]) {
  const { request, receivedAt, milliseconds, status, reason, authentic } = answered;
  return {
    receivedAt: new Date(receivedAt).toISOString(),
    method: request.method,
    path: request.url?.split("?", 1)[0],
    status,
    milliseconds: Math.round(milliseconds * 10) / 10,
    ok: authentic !== undefined,
    ...(reason ? { reason, findings } : {}),
    ...(authentic
      ? { tokenName: authentic.tokenName, ...activitySummary(authentic.activity) }
      : {}),
  };
}
