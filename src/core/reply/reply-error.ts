import { type Finding, findingOf } from "../finding.ts";
import { UsageError } from "../usage-error.ts";

/** Tells the first few faults in the message, and carries them all. */
export function replyError(findings: readonly Finding[]): UsageError {
  const errors = findings.filter(({ severity }) => severity === "error");
  const lines = errors
    .slice(0, 3)
    .map(({ pointer, message }) => `${pointer || "(root)"}: ${message}`);
  const more = errors.length > lines.length ? [`… and ${errors.length - lines.length} more.`] : [];
  return new UsageError(
    "ERR_REPLY_INVALID",
    ["Teams cannot show this reply.", ...lines, ...more].join("\n"),
    findings,
  );
}

export const unserializable = (): UsageError => replyError([findingOf("reply-unserializable", "")]);
