import type { Answer } from "./post.ts";

/** After how many milliseconds Teams hangs up. */
const TEAMS_WAITS = 5000;

/** Why Teams would show its user nothing but an error. */
export interface Problem {
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

/** What is wrong before there is a status: nothing came, or too late. */
export function* timeProblems({ kind, milliseconds, ...rest }: Answer): Generator<Problem> {
  const seconds = (milliseconds / 1000).toFixed(1);
  const code = "code" in rest ? rest.code : undefined;
  if (kind === "unreachable") {
    yield {
      code: "unreachable",
      message: WHY_UNREACHABLE[code ?? ""] ?? `No connection: ${code ?? "for an unknown reason"}.`,
    };
  } else if (kind === "hung-up") {
    yield {
      code: "hung-up",
      message: `The server hung up after ${seconds} s without a whole answer. Its log may tell why.`,
    };
  } else if (kind === "not-http") {
    yield {
      code: "reply-not-http",
      message: "The answer is no valid HTTP. Does a server of another kind listen on this port?",
    };
  } else if (kind === "silence") {
    yield {
      code: "no-answer",
      message: `No answer came in ${seconds} s. Teams hangs up after 5 s.`,
    };
  } else if (kind === "too-large") {
    yield {
      code: "reply-too-long",
      message: "The answer is longer than 10 MB; nobody reads that.",
    };
  } else if (kind === "stopped") {
    yield { code: "stopped", message: "You stopped before an answer came." };
  } else if (milliseconds > TEAMS_WAITS) {
    yield {
      code: "too-late",
      message: `The answer came after ${seconds} s, but Teams hangs up after 5 s. Answer at once, and do slow work afterwards.`,
    };
  }
}

const NO_KNOWN_AUTHORITY =
  "No known authority vouches for the certificate, or the server leaves one between them out. Teams does not trust it either.";

const WHY_UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: "Nothing listens there. Does the server run, and on this port?",
  ENOTFOUND: "There is no machine of that name.",
  EAI_AGAIN: "The name cannot be looked up right now.",
  ETIMEDOUT: "No connection came about in time.",
  EPROTO: "No https is spoken there. Does that port speak http?",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The certificate is self-signed. Teams does not trust it either.",
  CERT_HAS_EXPIRED: "The certificate has expired. Teams does not trust it either.",
  ERR_TLS_CERT_ALTNAME_INVALID:
    "The certificate is for another name. Teams does not trust it either.",
  SELF_SIGNED_CERT_IN_CHAIN: NO_KNOWN_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: NO_KNOWN_AUTHORITY,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: NO_KNOWN_AUTHORITY,
};

/** What a status other than 200 tells. */
export function statusProblem(status: number): Problem {
  if (status >= 300 && status < 400) {
    return {
      code: "redirected",
      message: `Status ${status} sends the message elsewhere. Give Teams the address where it ends.`,
    };
  }
  const hint =
    HINTS[status] ??
    (status >= 500 ? SEE_THE_LOG : "Only under 200 is Teams known to show a reply.");
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
