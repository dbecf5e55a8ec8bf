/**
 * The mutants that survive because they change nothing that a user could notice, each by its line and
 * by what became what in it. `npm run mutation` fails for a survivor that is not in this list.
 */
export const EXPLAINED = [
  {
    file: "src/core/signature/constant-time-equal.ts",
    line: "for (let index = 0; index < left.length; index++) {",
    change: "index < left.length → index <= left.length",
    reason: "behind the end both sides read as nothing, which differs in no bit",
  },
  {
    file: "src/core/activity/webhook-mention.ts",
    line: "let omitted = false;",
    change: "false → true",
    reason: "nothing stands before the first part whose space it could be",
  },
  {
    file: "src/core/activity/mention-entities.ts",
    line: 'name: part?.text ?? (typeof name === "string" ? name : ""),',
    change: '"" → "Stryker was here!"',
    reason: "nobody is called so, as nobody is called nothing",
  },
  {
    file: "src/core/reply/inspect-reply.ts",
    line: "if (findings) return [...inspectSize(json, limits), ...findings];",
    change: "findings → false",
    reason: "the way through JSON finds the same, only later",
  },
  {
    file: "src/core/reply/inspect-reply.ts",
    line: "function inspectDirectly(value: unknown, limits: Limits): Finding[] | undefined {",
    change: "{ → {}",
    reason: "the way through JSON finds the same, only later",
  },
  {
    file: "src/core/reply/inspect-reply.ts",
    line: "try {",
    change: "{ → {}",
    reason: "the way through JSON finds the same, only later",
  },
  {
    file: "src/core/serving/deadline.ts",
    line: 'let awaited = "";',
    change: '"" → "Stryker was here!"',
    reason: "a name stands there before the time can be over",
  },
  {
    file: "src/core/serving/admission.ts",
    line: 'const body = await deadline.before("The body", () => request.readBody(maxBodyBytes, signal));',
    change: '"The body" → ""',
    reason:
      "a body that is late is the sender's doing, so no error with this name is told to anybody",
  },
  {
    file: "src/core/serving/fetch-handler.ts",
    line: 'signal.addEventListener("abort", cancel, { once: true });',
    change: "{ once: true } → {}",
    reason: "a signal aborts once",
  },
  {
    file: "src/core/serving/fetch-handler.ts",
    line: 'signal.addEventListener("abort", cancel, { once: true });',
    change: "true → false",
    reason: "a signal aborts once",
  },
  {
    file: "src/core/serving/fetch-handler.ts",
    line: "} finally {",
    change: "{ → {}",
    reason:
      "to cancel a stream that was read to its end does nothing, and the signal goes with its request",
  },
  {
    file: "src/core/serving/fetch-handler.ts",
    line: 'signal.removeEventListener("abort", cancel);',
    change: '"abort" → ""',
    reason:
      "to cancel a stream that was read to its end does nothing, and the signal goes with its request",
  },
  {
    file: "src/node/read-body.ts",
    line: 'signal.removeEventListener("abort", onBreak);',
    change: '"abort" → ""',
    reason: "to settle a second time does nothing, and the signal goes with its request",
  },
];
