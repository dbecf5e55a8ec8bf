import type { Finding } from "../../core/finding.ts";
import { inspectReply } from "../../core/reply/inspect-reply.ts";
import type { Answer } from "./post.ts";

/** Whether Teams would show an answer, and why not. */
export interface Judgement {
  /** Whether Teams would show the reply. */
  readonly shown: boolean;
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  /** The reply, where it can be read. */
  readonly reply: unknown;
}

/** Judges an answer as Teams would, as far as that is known. */
export function judgeAnswer(answer: Answer): Judgement {
  const problems = [...findTimeProblems(answer)];
  if (answer.kind !== "answer") return refuse(problems);
  if (answer.status !== 200) return refuse([...problems, explainStatus(answer.status)]);

  const reply = parseReply(answer.body);
  if ("code" in reply) return refuse([...problems, reply]);
  const findings = inspectReply(reply.value);
  if (findings.some(({ severity }) => severity === "error")) {
    const message =
      typeof reply.value === "string"
        ? "The reply is a JSON string: it was serialized twice. Call JSON.stringify or serializeReply once."
        : "Teams refuses or ignores something in the reply; see below.";
    problems.push({ code: "reply-refused", message });
  }
  return { shown: problems.length === 0, problems, findings, reply: reply.value };
}

const refuse = (problems: readonly Problem[]): Judgement => ({
  shown: false,
  problems,
  findings: [],
  reply: undefined,
});

function parseReply(body: Uint8Array): { readonly value: unknown } | Problem {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return { code: "reply-not-utf8", message: "The reply is not UTF-8. Send JSON as UTF-8." };
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    const message =
      text.trim() === ""
        ? "The reply is empty. Send a JSON object with a text or a card."
        : 'The reply is not JSON. Send an object such as {"type":"message","text":"…"}.';
    return { code: "reply-not-json", message };
  }
}

/** Teams hangs up after this many milliseconds. */
const TEAMS_WAITS = 5000;

/** Why Teams would show an error instead of the reply. */
interface Problem {
  readonly code:
    | "unreachable"
    | "hung-up"
    | "reply-not-http"
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

/** Finds problems that do not depend on the status: no answer, or a late one. */
function* findTimeProblems({ kind, milliseconds, ...rest }: Answer): Generator<Problem> {
  const seconds = (milliseconds / 1000).toFixed(1);
  const code = "code" in rest ? rest.code : undefined;
  if (kind === "unreachable") {
    yield {
      code: "unreachable",
      message: WHY_UNREACHABLE[code ?? ""] ?? `Cannot connect: ${code ?? "unknown error"}.`,
    };
  } else if (kind === "hung-up") {
    yield {
      code: "hung-up",
      message: `The server hung up after ${seconds} s without a complete answer. See its log.`,
    };
  } else if (kind === "not-http") {
    yield {
      code: "reply-not-http",
      message: "The answer is not valid HTTP. Check that this is the port of your webhook.",
    };
  } else if (kind === "silence") {
    yield {
      code: "no-answer",
      message: `No answer arrived within ${seconds} s. Teams hangs up after 5 s.`,
    };
  } else if (kind === "too-large") {
    yield {
      code: "reply-too-long",
      message: "The answer is larger than 10 MB. Send a shorter one.",
    };
  } else if (kind === "stopped") {
    yield { code: "stopped", message: "You stopped before an answer arrived." };
  } else if (milliseconds > TEAMS_WAITS) {
    yield {
      code: "too-late",
      message: `The answer took ${seconds} s, but Teams hangs up after 5 s. Answer at once, and do slow work afterwards.`,
    };
  }
}

const NO_KNOWN_AUTHORITY =
  "The certificate is not from a known authority, or the server does not send an intermediate certificate. Teams does not trust it either.";

const WHY_UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: "Nothing listens there. Check that the server is running, and the port.",
  ENOTFOUND: "The host name does not exist. Check its spelling.",
  EAI_AGAIN: "The host name cannot be looked up right now. Check the network.",
  ETIMEDOUT: "The connection timed out. Check the address and the firewall.",
  EPROTO: "The server does not speak https on this port. Try http.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The certificate is self-signed. Teams does not trust it either.",
  CERT_HAS_EXPIRED: "The certificate has expired. Teams does not trust it either.",
  ERR_TLS_CERT_ALTNAME_INVALID:
    "The certificate is for another name. Teams does not trust it either.",
  SELF_SIGNED_CERT_IN_CHAIN: NO_KNOWN_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: NO_KNOWN_AUTHORITY,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: NO_KNOWN_AUTHORITY,
};

/** Explains a status other than 200. */
function explainStatus(status: number): Problem {
  if (status >= 300 && status < 400) {
    return {
      code: "redirected",
      message: `Status ${status} redirects to another address. Give Teams the final address.`,
    };
  }
  const hint =
    HINTS[status] ??
    (status >= 500 ? SEE_THE_LOG : "Teams is known to show a reply only with status 200.");
  return { code: "status-not-200", message: `Status ${status}. ${hint}` };
}

const SEE_THE_LOG = "The server failed; see its log.";
const HINTS: Readonly<Record<number, string>> = {
  400: "The server could not read the message; see its log.",
  401: "The server rejects the signature or the age of the message. Does it use the same token as this command?",
  403: "The server rejects the signature. Does it use the same token as this command?",
  404: "The server has nothing at this path. Check the address.",
  405: "The server does not accept POST at this path. Check the address.",
  409: "The server has already seen a message with this id.",
};
