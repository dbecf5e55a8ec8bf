import type { Finding } from "../../core/finding.ts";
import { inspectReply } from "../../core/reply/inspect-reply.ts";
import type { Answer } from "./post.ts";
import { type Problem, statusProblem, timeProblems } from "./problems.ts";

/** What Teams would make of an answer. */
export interface Judgement {
  /** Whether Teams would show the reply. */
  readonly shown: boolean;
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  /** The reply, where there is one that can be read. */
  readonly reply: unknown;
}

/** Judges an answer as Teams would, as far as that is known. */
export function judgeAnswer(answer: Answer): Judgement {
  const problems = [...timeProblems(answer)];
  if (answer.kind !== "answer") return refused(problems);
  if (answer.status !== 200) return refused([...problems, statusProblem(answer.status)]);

  const reply = replyIn(answer.body);
  if ("code" in reply) return refused([...problems, reply]);
  const findings = inspectReply(reply.value);
  if (findings.some(({ severity }) => severity === "error")) {
    const message =
      typeof reply.value === "string"
        ? "The reply is a JSON string: it was turned into JSON twice."
        : "The reply holds something that Teams refuses or does not do; see below.";
    problems.push({ code: "reply-refused", message });
  }
  return { shown: problems.length === 0, problems, findings, reply: reply.value };
}

const refused = (problems: readonly Problem[]): Judgement => ({
  shown: false,
  problems,
  findings: [],
  reply: undefined,
});

function replyIn(body: Uint8Array): { readonly value: unknown } | Problem {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return { code: "reply-not-utf8", message: "The reply is not UTF-8, which JSON has to be." };
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    const message =
      text.trim() === ""
        ? "The reply is empty. Teams wants a JSON object with a text or a card."
        : 'The reply is not JSON. Teams wants an object such as {"type":"message","text":"…"}.';
    return { code: "reply-not-json", message };
  }
}
