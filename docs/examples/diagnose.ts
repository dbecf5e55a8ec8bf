import { diagnoseMismatch } from "teams-outgoing-webhook/diagnose";

/** Explains in a few lines why the signature of a request does not match. */
export async function explain(
  body: Uint8Array,
  authorization: string | undefined,
  token: string,
): Promise<string> {
  const { verdict, findings } = await diagnoseMismatch({ body, authorization }, token);
  if (findings.length === 0) return `${verdict}: no known cause`;
  return findings
    .map(
      ({ code, fix, also }) => `${code}: ${fix}${also ? ` Also, ${also.code}: ${also.fix}` : ""}`,
    )
    .join("\n");
}
