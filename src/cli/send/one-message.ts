import { countFindings, findingLines } from "../finding-lines.ts";
import { indented } from "../indented.ts";
import type { ExitStatus, Io } from "../io.ts";
import { type Paint, paintFor } from "../paint.ts";
import { renderReply } from "../render/render-reply.ts";
import { printableUrl } from "./endpoint-url.ts";
import { type Judgement, judgeAnswer } from "./judge-answer.ts";
import { signed } from "./outgoing-message.ts";
import { type Answer, post } from "./post.ts";
import { GIVE_UP_AFTER, type Target } from "./target.ts";

/** Sends one message, and tells what Teams would make of the answer. */
export async function sendOne(target: Target, json: boolean, io: Io): Promise<ExitStatus> {
  const message = signed(target.bodyAt(io.now()), target.token);
  const answer = await post(target.url, message, { stop: io.stop, giveUpAfter: GIVE_UP_AFTER });
  const judgement = judgeAnswer(answer);
  if (json) io.print(jsonOf(target.url, answer, judgement));
  else for (const line of reportLines(target.url, answer, judgement, io)) io.print(line);
  return judgement.shown ? 0 : 1;
}

function reportLines(url: URL, answer: Answer, judgement: Judgement, io: Io): string[] {
  const paint = paintFor(io.colors);
  const { problems, findings, reply } = judgement;
  const isRendered = answer.kind === "answer" && reply !== undefined && typeof reply !== "string";
  return [
    `${paint.bold("POST")} ${printableUrl(url)}  ${statusOf(answer, paint)}`,
    ...(problems.length === 0 ? [paint.green("✓ Teams would show this:")] : []),
    ...problems.flatMap(({ code, message }) => [
      `${paint.red("✗")} ${paint.bold(code)}`,
      ...indented([message], "  ", io.columns),
    ]),
    ...(isRendered
      ? ["", ...renderReply(reply, io.columns - 2, paint).map((line) => `  ${line}`)]
      : []),
    ...(findings.length > 0 ? ["", `${countFindings(findings)} in the reply:`] : []),
    ...findings.flatMap((finding) => findingLines(finding, "", paint, io.columns)),
  ];
}

function statusOf(answer: Answer, paint: Paint): string {
  const time = paint.dim(`${Math.round(answer.milliseconds)} ms of 5,000`);
  if (answer.kind !== "answer") return paint.red("no answer");
  const { status } = answer;
  return `${status === 200 ? paint.green(String(status)) : paint.red(String(status))}  ${time}`;
}

function jsonOf(url: URL, answer: Answer, { reply, ...judgement }: Judgement): string {
  const told = {
    url: printableUrl(url),
    status: answer.kind === "answer" ? answer.status : null,
    milliseconds: Math.round(answer.milliseconds * 10) / 10,
    ...judgement,
  };
  try {
    return JSON.stringify({ ...told, reply: reply ?? null });
  } catch {
    // What is nested too deeply can be read as JSON, but not written; a finding says so.
    return JSON.stringify({ ...told, reply: null });
  }
}
