import type { ContractCase } from "./edge.ts";
import type { Sample } from "./sample.ts";
import { thrown } from "./steps.ts";

/** Signing, as Teams does it. */
export const signingCases = ({ token, authorization, body }: Sample): ContractCase[] => [
  {
    name: "computes the documented signature",
    run: (edge) => edge.computeHmac(body, token),
    expected: authorization.slice("HMAC ".length),
  },
  {
    name: "writes the documented header",
    run: (edge) => edge.signOutgoingWebhook(new TextDecoder().decode(body), ` ${token}\n`),
    expected: authorization,
  },
  {
    name: "signs an empty body",
    run: (edge) => edge.computeHmac("", token),
    // printf '' | openssl dgst -sha256 -mac HMAC -macopt hexkey:… -binary | base64
    expected: "/ex0XdGvqjwDWzUCzGc0pfpkrGlTx1VCfqXLsxUyPNY=",
  },
  {
    name: "does not sign under an empty token",
    run: (edge) => edge.computeHmac(body, ""),
    expected: thrown("ERR_TOKEN_MALFORMED"),
  },
  {
    name: "does not sign without a token",
    run: (edge) => edge.signOutgoingWebhook(body, undefined as never),
    expected: thrown("ERR_TOKEN_MISSING"),
  },
  {
    name: "does not sign under a list of tokens",
    run: (edge) => edge.signOutgoingWebhook(body, [token] as never),
    expected: thrown("ERR_TOKEN_MALFORMED"),
  },
  {
    name: "does not sign a parsed body",
    run: (edge) => edge.computeHmac({} as never, token),
    expected: thrown("ERR_BODY_ALREADY_PARSED"),
  },
];
