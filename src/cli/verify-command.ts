import { UsageError } from "../core/usage-error.ts";
import { diagnoseMismatch } from "../diagnose/diagnose-mismatch.ts";
import { verifyOutgoingWebhook } from "../node/verify.ts";
import { type Command, TOKEN_OPTIONS } from "./command.ts";
import type { SavedRequest } from "./listen/saved-request.ts";
import { wholeNumber } from "./parse-arguments.ts";
import { type NamedTokens, readTokens } from "./read-tokens.ts";
import { printJson, printText, type Verdict } from "./verify/print-verdict.ts";
import { readSignedRequest } from "./verify/read-signed-request.ts";

const A_HUNDRED_YEARS = 3_155_760_000;

/** `verify`: whether a request that was kept is authentic, and if not, why. */
export const verifyCommand: Command = {
  summary: "say whether a request is authentic, and if it is not, why",
  operands: "[<body-file | ->]",
  count: [0, 1],
  options: {
    authorization: { type: "string", value: "VALUE", help: "the Authorization header that came" },
    "request-file": { type: "string", value: "FILE", help: "a request that listen --save kept" },
    "max-age": {
      type: "string",
      value: "SECONDS",
      help: "refuse what is older; no limit if left out",
    },
    ...TOKEN_OPTIONS,
  },
  examples: [
    "teams-outgoing-webhook verify body.json --authorization 'HMAC 03TCao0i…'",
    "teams-outgoing-webhook verify --request-file requests/2026-11-24T09-30-00.000Z-1.http",
  ],
  async run(given, io) {
    const tokens = await readTokens(given, io);
    const request = await readSignedRequest(given, io);
    const maxAgeSeconds = wholeNumber(
      given,
      "max-age",
      [0, A_HUNDRED_YEARS],
      Number.POSITIVE_INFINITY,
    );
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

/** A token that cannot be one is the user's mistake, and the diagnosis may name it. */
function verify(request: SavedRequest, tokens: NamedTokens, maxAgeSeconds: number): Verdict {
  try {
    return verifyOutgoingWebhook(request, tokens, { maxAgeSeconds });
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}
