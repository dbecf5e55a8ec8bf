import { describeRejection } from "../core/rejection.ts";
import { UsageError } from "../core/usage-error.ts";
import type { Verification } from "../core/verification.ts";
import { diagnoseMismatch } from "../diagnose/diagnose-mismatch.ts";
import type { MismatchFinding } from "../diagnose/mismatch.ts";
import { verifyOutgoingWebhook } from "../node/verify.ts";
import { activityLines, activitySummary } from "./activity-lines.ts";
import { type Arguments, type Command, TOKEN_OPTIONS } from "./command.ts";
import { diagnosisLines } from "./diagnosis-lines.ts";
import { indented } from "./indented.ts";
import type { Io } from "./io.ts";
import { readRequest, LEFT_OUT, type SavedRequest } from "./listen/saved-request.ts";
import { Misuse } from "./misuse.ts";
import { paintFor } from "./paint.ts";
import { wholeNumber } from "./parse-arguments.ts";
import { readInput } from "./read-input.ts";
import { type NamedTokens, readTokens } from "./read-tokens.ts";

const A_HUNDRED_YEARS = 3_155_760_000;

/** `verify`: whether a request that was kept is authentic, and if not, why. */
export const verifyCommand: Command = {
  summary: "say whether a request is authentic, and if it is not, why",
  operands: "[<body-file | ->]",
  count: [0, 1],
  options: {
    authorization: { type: "string", value: "VALUE", help: "the Authorization header that came" },
    "request-file": { type: "string", value: "FILE", help: "a request that listen --save kept" },
    "max-age": { type: "string", value: "SECONDS", help: "refuse what is older; no limit if left out" },
    ...TOKEN_OPTIONS,
  },
  examples: [
    "teams-outgoing-webhook verify body.json --authorization 'HMAC 03TCao0i…'",
    "teams-outgoing-webhook verify --request-file requests/2026-11-24T09-30-00.000Z-1.http",
  ],
  async run(given, io) {
    const tokens = await readTokens(given, io);
    const request = await readSigned(given, io);
    const maxAgeSeconds = wholeNumber(given, "max-age", [0, A_HUNDRED_YEARS], Number.POSITIVE_INFINITY);
    const verification = verify(request, tokens, maxAgeSeconds);
    const isDoubtful = verification instanceof UsageError || !verification.ok;
    const { findings } = isDoubtful ? await diagnoseMismatch(request, tokens) : { findings: [] };
    if (verification instanceof UsageError && findings.length === 0) throw verification;
    const print = given.values["json"] === undefined ? printText : printJson;
    print(verification, findings, io);
    if (verification instanceof UsageError) return 2;
    return verification.ok ? 0 : 1;
  },
};

type Verdict = Verification | UsageError;

/** A token that cannot be one is the user's mistake, and the diagnosis may name it. */
function verify(request: SavedRequest, tokens: NamedTokens, maxAgeSeconds: number): Verdict {
  try {
    return verifyOutgoingWebhook({ authorization: null, ...request }, tokens, { maxAgeSeconds });
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}

async function readSigned({ values, operands }: Arguments, io: Io): Promise<SavedRequest> {
  // People copy the whole line.
  const authorization = values["authorization"]?.replace(/^\s*authorization\s*:\s*/i, "");
  const path = values["request-file"];
  if ((path === undefined) === (operands[0] === undefined)) {
    throw new Misuse("Pass either a file with the body and --authorization, or --request-file.");
  }
  if (path === undefined) {
    if (authorization === undefined) {
      throw new Misuse("Pass the Authorization header that came with the body: --authorization.");
    }
    return { authorization, body: await readInput(operands[0] as string, io) };
  }
  const request = readRequest(await readInput(path, io));
  if (!request) throw new Misuse("That file holds no request as listen --save keeps them.");
  if (authorization === undefined && request.authorization === LEFT_OUT) {
    throw new Misuse(
      "The request was kept without its signature. Pass --authorization, or keep it next time: listen --save-authorization.",
    );
  }
  return authorization === undefined ? request : { ...request, authorization };
}

function printJson(verdict: Verdict, findings: readonly MismatchFinding[], io: Io): void {
  const told =
    verdict instanceof UsageError
      ? { ok: false, error: verdict.code, findings }
      : verdict.ok
        ? { ok: true, key: verdict.key, ...activitySummary(verdict.activity) }
        : { ok: false, reason: verdict.reason, findings };
  io.print(JSON.stringify(told));
}

function printText(verdict: Verdict, findings: readonly MismatchFinding[], io: Io): void {
  const paint = paintFor(io.colors);
  if (verdict instanceof UsageError) {
    io.print(`${paint.red("✗")} ${paint.bold(verdict.code)}`);
    tell([verdict.message, ...diagnosisLines(findings, paint)]);
  } else if (verdict.ok) {
    io.print(`${paint.green("✓ authentic")}, signed under token ${paint.bold(verdict.key)}`);
    tell(activityLines(verdict.activity, paint));
  } else {
    io.print(`${paint.red("✗ refused:")} ${paint.bold(verdict.reason)}`);
    tell([describeRejection(verdict.reason)]);
    const isExplained = findings.length > 0 || verdict.reason === "signature-mismatch";
    if (isExplained) tell(diagnosisLines(findings, paint));
  }

  function tell(lines: readonly string[]): void {
    for (const line of indented(lines, "  ", io.columns)) io.print(line);
  }
}
