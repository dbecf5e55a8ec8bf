const PACKAGE = "teams-outgoing-webhook";

/**
 * The entry points: what a program imports, what it does with the documented `request` and `token`,
 * and the expected answer.
 */
export const ENTRIES = [
  {
    subpath: ".",
    onlyWhere: "node:crypto",
    imports: { [PACKAGE]: ["verifyOutgoingWebhook"] },
    body: `const result = verifyOutgoingWebhook(request, token);
  return result.ok ? result.activity.from.name : result.reason;`,
    answer: "Tim Jones",
  },
  {
    subpath: "./web",
    imports: { [`${PACKAGE}/web`]: ["verifyOutgoingWebhook"] },
    body: `const result = await verifyOutgoingWebhook(request, token);
  return result.ok ? result.activity.from.name : result.reason;`,
    answer: "Tim Jones",
  },
  {
    subpath: "./diagnose",
    imports: { [`${PACKAGE}/diagnose`]: ["diagnoseMismatch"] },
    body: `const quoted = await diagnoseMismatch(request, \`"\${token}"\`);
  return quoted.findings.map(({ code }) => code).join();`,
    answer: "key-quoted",
  },
  {
    subpath: "./testing",
    imports: {
      [`${PACKAGE}/testing`]: ["documentedSample"],
      [`${PACKAGE}/web`]: ["verifySignature"],
    },
    body: `const [own, documented] = [request.authorization, documentedSample.authorization];
  const result = await verifySignature(documentedSample, token);
  return String(result.ok && own === documented);`,
    answer: "true",
  },
];

/** The entry points that do not need Node.js. */
export const ANYWHERE = ENTRIES.filter(({ onlyWhere }) => !onlyWhere);
