const PACKAGE = "teams-outgoing-webhook";

/**
 * The entries of the package: what a program imports, what it does with the documented `request` and
 * `token`, and what comes out. A new entry is a new line.
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
];

/** The entries that need nothing of Node.js. */
export const ANYWHERE = ENTRIES.filter(({ onlyWhere }) => !onlyWhere);
