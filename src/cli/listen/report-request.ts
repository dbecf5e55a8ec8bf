import { describeRejection } from "../../core/verify/rejection.ts";
import { diagnoseMismatch } from "../../diagnose/diagnose-mismatch.ts";
import type { MismatchFinding } from "../../diagnose/diagnosis.ts";
import type { Io } from "../io.ts";
import type { NamedTokens } from "../read-tokens.ts";
import { listActivity, listDiagnosis, summarizeActivity } from "../report-lines.ts";
import { createPaint, escapeLine, type Paint, shorten, wrapLines } from "../terminal-text.ts";
import type { AnsweredRequest } from "./endpoint.ts";

/** Creates a function that reports a request, and diagnoses a signature that does not match. */
export function createReporter(
  tokens: NamedTokens,
  json: boolean,
  io: Io,
): (answered: AnsweredRequest) => Promise<void> {
  const paint = createPaint(io.colors);
  const several = Object.keys(tokens).length > 1;
  return async (answered) => {
    const findings = await findCauses(answered, tokens);
    if (json) return io.print(JSON.stringify(requestToJson(answered, findings)));
    io.print(headline(answered, paint));
    const lines = answered.authentic
      ? listActivity(answered.authentic.activity, paint)
      : listRefusal(answered, findings, paint);
    if (answered.authentic && several) {
      lines.push(`${paint.dim("token")} ${escapeLine(answered.authentic.tokenName)}`);
    }
    for (const line of wrapLines(lines, "          ", io.columns)) io.print(line);
  };
}

async function findCauses(
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
  const what = `${escapeLine(request.method ?? "")} ${shorten(escapeLine(path), 60)}`;
  return `${paint.dim(time)}  ${verdict}  ${what} ${paint.dim(`${Math.round(milliseconds)} ms`)}`;
}

/** Lists the cause where it is known; otherwise what the reason means in general. */
function listRefusal(
  { reason }: AnsweredRequest,
  findings: readonly MismatchFinding[],
  paint: Paint,
): string[] {
  if (findings.length > 0) return listDiagnosis(findings, paint);
  const isSought = reason === "signature-mismatch";
  return [
    ...(reason ? [describeRejection(reason)] : []),
    ...(isSought ? listDiagnosis(findings, paint) : []),
  ];
}

function requestToJson(answered: AnsweredRequest, findings: readonly MismatchFinding[]) {
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
      ? { tokenName: authentic.tokenName, ...summarizeActivity(authentic.activity) }
      : {}),
  };
}
