import { isJsonObject } from "../../core/inspection/inspection.ts";
import type { ExitStatus, Io } from "../io.ts";
import { renderReply } from "../render-reply.ts";
import { countFindings, listFinding } from "../report-lines.ts";
import {
  createPaint,
  escapeLine,
  type Paint,
  toOutputJson,
  wrapBeside,
  wrapLines,
} from "../terminal-text.ts";
import { type Judgement, judgeAnswer } from "./judge-answer.ts";
import { signMessage, type Target } from "./outgoing-message.ts";
import { type Answer, hideQuery, post } from "./post.ts";

/** Sends one message, and reports whether Teams would show the reply. */
export async function sendOne(target: Target, json: boolean, io: Io): Promise<ExitStatus> {
  const message = signMessage(target.bodyAt(io.now()), target.token);
  const answer = await post(target.url, message, io);
  const judgement = judgeAnswer(answer);
  if (json) io.print(toReportJson(target.url, answer, judgement));
  else for (const line of reportLines(target.url, answer, judgement, io)) io.print(line);
  return judgement.shown ? 0 : 1;
}

function reportLines(url: URL, answer: Answer, judgement: Judgement, io: Io): string[] {
  const paint = createPaint(io.colors);
  return [
    ...wrapBeside(
      paint.bold("POST"),
      `${escapeLine(hideQuery(url))}  ${renderStatus(answer, paint)}`,
      "POST ".length,
      io.columns,
    ),
    ...listJudgement(judgement, paint, io.columns),
  ];
}

/** Lists whether Teams would show a reply, why not, the reply itself, and what was found in it. */
export function listJudgement(
  { problems, findings, reply }: Judgement,
  paint: Paint,
  columns: number,
): string[] {
  const isDrawn =
    isJsonObject(reply) && !problems.some(({ code }) => code === "reply-not-a-message");
  return [
    ...(problems.length === 0 ? [paint.green("✓ Teams would show this:")] : []),
    ...problems.flatMap(({ code, message }) => [
      `${paint.red("✗")} ${paint.bold(code)}`,
      ...wrapLines([message], "  ", columns),
    ]),
    ...(isDrawn ? ["", ...renderReply(reply, columns - 2, paint).map((line) => `  ${line}`)] : []),
    ...(findings.length > 0 ? ["", `${countFindings(findings)} in the reply:`] : []),
    ...findings.flatMap((finding) => listFinding(finding, "", paint, columns)),
  ];
}

function renderStatus(answer: Answer, paint: Paint): string {
  const time = paint.dim(`${Math.round(answer.milliseconds)} ms of 5,000`);
  if (answer.kind !== "answer") return paint.red("no answer");
  const { status } = answer;
  return `${status === 200 ? paint.green(String(status)) : paint.red(String(status))}  ${time}`;
}

function toReportJson(url: URL, answer: Answer, { reply, ...judgement }: Judgement): string {
  const told = {
    url: hideQuery(url),
    status: answer.kind === "answer" ? answer.status : null,
    milliseconds: Math.round(answer.milliseconds * 10) / 10,
    ...judgement,
  };
  try {
    return toOutputJson({ ...told, reply: reply ?? null });
  } catch {
    // A deeply nested reply can be parsed, but not serialized; a finding says so.
    return toOutputJson({ ...told, reply: null });
  }
}
