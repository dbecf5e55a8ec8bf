import { diagnoseMismatch } from "teams-outgoing-webhook/diagnose";

/** Says in a few lines why the signature of a request does not match. */
export async function explain(
  body: Uint8Array,
  authorization: string | undefined,
  token: string,
): Promise<string> {
  const { verdict, findings } = await diagnoseMismatch({ body, authorization }, token);
  if (findings.length === 0) return `${verdict}: no known cause`;
  return findings
    .map(
      ({ code, cure, also }) =>
        `${code}: ${cure}${also ? ` Besides, ${also.code}: ${also.cure}` : ""}`,
    )
    .join("\n");
}
