import { UsageError } from "../core/usage-error.ts";
import { describeRejection } from "../core/verify/rejection.ts";
import type { Verification } from "../core/verify/verification.ts";
import type { MismatchFinding } from "../diagnose/diagnosis.ts";
import { verifyOutgoingWebhook } from "../node/verify.ts";
import { type Arguments, type Command, CommandLineError, TOKEN_OPTIONS } from "./command.ts";
import { findCauses } from "./find-causes.ts";
import type { Io } from "./io.ts";
import { wholeNumber } from "./parse-arguments.ts";
import { readInput } from "./read-input.ts";
import { loadTokens, type NamedTokens } from "./read-tokens.ts";
import { listActivity, listDiagnosis, summarizeActivity, wrapRows } from "./report-lines.ts";
import { LEFT_OUT, parseRequest, type SavedRequest } from "./saved-request.ts";
import { createPaint, toOutputJson, wrapLines } from "./terminal-text.ts";

const A_HUNDRED_YEARS = 3_155_760_000;

/** `verify`: says whether a saved request is authentic, and if not, why. */
export const verifyCommand: Command = {
  summary: "say whether a request is authentic, and if it is not, why",
  operands: "[<body-file | ->]",
  count: [0, 1],
  options: {
    authorization: {
      type: "string",
      value: "VALUE",
      help: "the Authorization header that came with the body",
    },
    "request-file": {
      type: "string",
      value: "FILE",
      help: "verify a request that listen --save has saved",
    },
    "max-age": {
      type: "string",
      value: "SECONDS",
      help: "refuse messages older than this; no limit by default",
    },
    ...TOKEN_OPTIONS,
  },
  example: "teams-outgoing-webhook verify --request-file request.http",
  async run(given, io) {
    const tokens = await loadTokens(given, io);
    const request = await readRequestToVerify(given, io);
    const maxAgeSeconds = wholeNumber(
      given,
      "max-age",
      [0, A_HUNDRED_YEARS],
      Number.POSITIVE_INFINITY,
    );
    const verification = verify(request, tokens, maxAgeSeconds, io);
    const findings = await findCauses(request, tokens);
    const print = given.values["json"] === undefined ? printVerdict : printVerdictJson;
    print(verification, findings, io);
    if (verification instanceof UsageError) return 2;
    return verification.ok ? 0 : 1;
  },
};

/** A malformed token is the user's mistake, and the diagnosis may explain it. */
function verify(
  request: SavedRequest,
  tokens: NamedTokens,
  maxAgeSeconds: number,
  io: Io,
): Verdict {
  try {
    return verifyOutgoingWebhook(request, tokens, { maxAgeSeconds, now: io.now() });
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}

/** The result of verification, or the error for a malformed token. */
type Verdict = Verification | UsageError;

/** Prints a verdict for scripts. */
function printVerdictJson(verdict: Verdict, findings: readonly MismatchFinding[], io: Io): void {
  const told =
    verdict instanceof UsageError
      ? { ok: false, error: verdict.code, findings }
      : verdict.ok
        ? { ok: true, tokenName: verdict.tokenName, ...summarizeActivity(verdict.activity) }
        : { ok: false, reason: verdict.reason, findings };
  io.print(toOutputJson(told));
}

/** Prints a verdict for people. */
function printVerdict(verdict: Verdict, findings: readonly MismatchFinding[], io: Io): void {
  const paint = createPaint(io.colors);
  if (verdict instanceof UsageError) {
    io.print(`${paint.red("✗")} ${paint.bold(verdict.code)}`);
    tell([verdict.message, ...listDiagnosis(findings, paint)]);
  } else if (verdict.ok) {
    io.print(`${paint.green("✓ authentic")}, signed with token ${paint.bold(verdict.tokenName)}`);
    for (const line of wrapRows(listActivity(verdict.activity), "  ", paint, io.columns)) {
      io.print(line);
    }
  } else {
    io.print(`${paint.red("✗ refused:")} ${paint.bold(verdict.reason)}`);
    tell([describeRejection(verdict.reason)]);
    const isExplained = findings.length > 0 || verdict.reason === "signature-mismatch";
    if (isExplained) tell(listDiagnosis(findings, paint));
  }

  function tell(lines: readonly string[]): void {
    for (const line of wrapLines(lines, "  ", io.columns)) io.print(line);
  }
}

/** Reads the request that the user named: a body and its header, or a saved request. */
async function readRequestToVerify({ values, operands }: Arguments, io: Io): Promise<SavedRequest> {
  // People paste the whole line.
  const authorization = values["authorization"]?.replace(/^\s*authorization\s*:\s*/i, "");
  const path = values["request-file"];
  if ((path === undefined) === (operands[0] === undefined)) {
    throw new CommandLineError(
      "Pass either a file with the body and --authorization, or --request-file.",
    );
  }
  if (path === undefined) {
    if (authorization === undefined) {
      throw new CommandLineError(
        "Pass the Authorization header that came with the body: --authorization VALUE.",
      );
    }
    return { authorization, body: await readInput(operands[0] as string, io) };
  }
  const request = parseRequest(await readInput(path, io));
  if (!request)
    throw new CommandLineError("That file is not a request that listen --save has saved.");
  if (authorization === undefined && request.authorization === LEFT_OUT) {
    throw new CommandLineError(
      "The request was saved without its signature. Pass --authorization, or save it next time: listen --save-authorization.",
    );
  }
  return authorization === undefined ? request : { ...request, authorization };
}
