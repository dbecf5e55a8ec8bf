import type { Finding } from "../../core/inspection/finding.ts";
import { inspectReply } from "../../core/reply/inspect-reply.ts";
import type { Answer } from "./post.ts";

/** After how many milliseconds Teams hangs up. */
export const TEAMS_WAITS = 5000;

/** Why Teams would show its user nothing but an error. */
export interface Problem {
  readonly code:
    | "unreachable"
    | "hung-up"
    | "no-answer"
    | "too-late"
    | "reply-too-long"
    | "stopped"
    | "redirected"
    | "status-not-200"
    | "reply-not-utf8"
    | "reply-not-json"
    | "reply-refused";
  readonly message: string;
}

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

function* timeProblems({ kind, milliseconds, ...rest }: Answer): Generator<Problem> {
  const seconds = (milliseconds / 1000).toFixed(1);
  const code = "code" in rest ? rest.code : undefined;
  if (kind === "unreachable") {
    yield { code: "unreachable", message: WHY_UNREACHABLE[code ?? ""] ?? `No connection: ${code}.` };
  } else if (kind === "hung-up") {
    yield {
      code: "hung-up",
      message: `The server hung up after ${seconds} s without a whole answer. Its log may tell why.`,
    };
  } else if (kind === "silence") {
    yield { code: "no-answer", message: `No answer came in ${seconds} s. Teams hangs up after 5 s.` };
  } else if (kind === "too-large") {
    yield { code: "reply-too-long", message: "The answer is longer than 10 MB; nobody reads that." };
  } else if (kind === "stopped") {
    yield { code: "stopped", message: "You stopped before an answer came." };
  } else if (milliseconds > TEAMS_WAITS) {
    yield {
      code: "too-late",
      message: `The answer came after ${seconds} s, but Teams hangs up after 5 s. Answer at once, and do slow work afterwards.`,
    };
  }
}

const WHY_UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: "Nothing listens there. Does the server run, and on this port?",
  ENOTFOUND: "There is no machine of that name.",
  EAI_AGAIN: "The name cannot be looked up right now.",
  ETIMEDOUT: "No connection came about in time.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The certificate is self-signed. Teams does not trust it either.",
  CERT_HAS_EXPIRED: "The certificate has expired. Teams does not trust it either.",
};

function statusProblem(status: number): Problem {
  if (status >= 300 && status < 400) {
    return {
      code: "redirected",
      message: `Status ${status} sends the message elsewhere. Give Teams the address where it ends.`,
    };
  }
  const hint = HINTS[status] ?? (status >= 500 ? SEE_THE_LOG : "Teams shows replies under 200 alone.");
  return { code: "status-not-200", message: `Status ${status}. ${hint}` };
}

const SEE_THE_LOG = "The server failed; its log may tell why.";
const HINTS: Readonly<Record<number, string>> = {
  400: "The server could not read the message.",
  401: "The server does not take the signature, or the message is too old for it. Has it the same token as this command?",
  403: "The server does not take the signature. Has it the same token as this command?",
  404: "The server has nothing at this path.",
  405: "The server takes no POST at this path.",
  409: "The server has seen a message of this id before.",
};

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
