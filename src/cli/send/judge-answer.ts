import type { Finding } from "../../core/finding.ts";
import { isJsonObject } from "../../core/inspection/inspection.ts";
import { toMessage } from "../../core/inspection/to-message.ts";
import { inspectReply } from "../../core/reply/inspect-reply.ts";
import { FAILED, TOO_LATE } from "../../serve/response.ts";
import { createPlaceFinder, examineJson, type JsonError } from "../json-text.ts";
import { escapeLine, shorten } from "../terminal-text.ts";
import type { Answer, WholeAnswer } from "./post.ts";

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
  if (answer.status !== 200) return refuse([...problems, explainStatus(answer)]);

  const reply = parseReply(answer);
  if ("code" in reply) return refuse([...problems, reply]);
  const { value } = reply;
  const findings = inspectReply(value);
  const wrapping = explainWrapping(value);
  if (wrapping) problems.push({ code: "reply-not-a-message", message: wrapping });
  else if (findings.some(({ severity }) => severity === "error")) {
    problems.push({ code: "reply-refused", message: explainRefusal(value) });
  }
  const fallback = explainFallback(value);
  if (fallback) problems.push({ code: "reply-failed", message: fallback });
  return { shown: problems.length === 0, problems, findings, reply: value };
}

const refuse = (problems: readonly Problem[]): Judgement => ({
  shown: false,
  problems,
  findings: [],
  reply: undefined,
});

function parseReply({ body, headers }: WholeAnswer): { readonly value: unknown } | Problem {
  const encoding = detectCompression(body, headers);
  if (encoding) {
    return {
      code: "reply-compressed",
      message: `The reply is compressed (${encoding}), which the request does not accept. Turn compression off for this path: it is not known whether Teams reads it.`,
    };
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return { code: "reply-not-utf8", message: "The reply is not UTF-8. Send JSON as UTF-8." };
  }
  const { error } = examineJson(text);
  if (error) return { code: "reply-not-json", message: explainBrokenJson(text, error) };
  return { value: JSON.parse(text) };
}

function detectCompression(body: Uint8Array, headers: WholeAnswer["headers"]): string | undefined {
  const encoding = headers["content-encoding"]?.trim().toLowerCase();
  if (encoding && encoding !== "identity") return shorten(escapeLine(encoding), 40);
  return body[0] === 0x1f && body[1] === 0x8b ? "gzip" : undefined;
}

function explainBrokenJson(text: string, error: JsonError): string {
  if (text.trim() === "") return "The reply is empty. Send a JSON object with a text or a card.";
  if (!/^\s*[{["]/.test(text)) {
    return 'The reply is not JSON. Send an object such as {"type":"message","text":"…"}.';
  }
  const { line, column } = createPlaceFinder(text)(error.offset);
  return (
    `The reply is not JSON: line ${line}, column ${column} has ${error.message} ` +
    "Strict JSON forbids it, and it is not known whether Teams accepts it."
  );
}

/** Explains how to wrap a bare card, an attachment or an array; `undefined` for anything else. */
function explainWrapping(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    return 'The reply is an array, but Teams shows only a message. Wrap it: {"type":"message","attachments":[…]}.';
  }
  const attachment = (toMessage(value) as Message | null)?.attachments?.[0];
  if (attachment === value) {
    return 'The reply is an attachment without a message. Wrap it: {"type":"message","attachments":[…]}.';
  }
  if (!attachment || attachment.content !== value) return undefined;
  return (
    "The reply is a card without a message. Pass it to cardReply, or wrap it: " +
    `{"type":"message","attachments":[{"contentType":"${attachment.contentType}","content":…}]}.`
  );
}

interface Message {
  readonly attachments?: readonly { readonly contentType?: unknown; readonly content?: unknown }[];
}

const explainRefusal = (value: unknown): string =>
  typeof value === "string"
    ? "The reply is a JSON string: it was serialized twice. Call JSON.stringify or serializeReply once."
    : "Teams refuses or ignores something in the reply.";

/** Recognizes the texts that this package sends when it has no reply. */
function explainFallback(value: unknown): string | undefined {
  const text = isJsonObject(value) ? value["text"] : undefined;
  if (text === FAILED) {
    return "This is the text that teams-outgoing-webhook sends when your reply failed. See the server's log, or onError.";
  }
  return text === TOO_LATE
    ? "This is the text that teams-outgoing-webhook sends when your reply was late. Answer sooner, or raise timeoutMs."
    : undefined;
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
    | "reply-compressed"
    | "reply-failed"
    | "reply-not-a-message"
    | "reply-not-utf8"
    | "reply-not-json"
    | "reply-refused";
  readonly message: string;
}

/** Finds problems that do not depend on the status: no answer, or a late one. */
function* findTimeProblems(answer: Answer): Generator<Problem> {
  const { kind, milliseconds } = answer;
  const seconds = (milliseconds / 1000).toFixed(1);
  if (answer.kind === "unreachable") {
    yield {
      code: "unreachable",
      message: WHY_UNREACHABLE[answer.code] ?? `Cannot connect: ${answer.code}.`,
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
function explainStatus({ status, headers }: WholeAnswer): Problem {
  if (status >= 300 && status < 400) {
    return {
      code: "redirected",
      message: `Status ${status} redirects to another address. Give Teams the final address.`,
    };
  }
  if (status === 401 && /^\s*bearer\b/i.test(String(headers["www-authenticate"]))) {
    return {
      code: "status-not-200",
      message:
        "Status 401, which asks for a Bearer token: this is the endpoint of a bot, not of an outgoing webhook. Check the path.",
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
