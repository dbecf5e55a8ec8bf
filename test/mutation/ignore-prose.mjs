// Leaves the sentences for people out of mutation: an emptied sentence changes no verdict, no code,
// no pointer and no status, which is what programs act on and what the tests hold. A sentence is a
// text with a space, in one of the few places that hold nothing else; the expressions inside a
// template, and every text that decides something, are mutated as all else is.
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const FUNCTIONS = new Set(["UsageError", "invalid", "report", "findingOf"]);
const NAMES = new Set(["sentence", "meaning", "cure", "detail"]);

const isSentence = (node) =>
  (node.type === "StringLiteral" && node.value.includes(" ")) ||
  (node.type === "TemplateLiteral" &&
    node.quasis.some(({ value }) => value.raw.includes(" ")) &&
    node.expressions.every(({ type }) => type === "Identifier" || type === "MemberExpression"));

function holdsSentences({ node }) {
  if (node.type === "NewExpression" || node.type === "CallExpression") {
    return FUNCTIONS.has(node.callee.name ?? node.callee.property?.name);
  }
  if (node.type === "ObjectProperty") return NAMES.has(node.key.name);
  return node.type === "VariableDeclarator" && NAMES.has(node.id.name);
}

/** Climbs from a text over the "+" that joins its lines, and the list or choice it stands in. */
function isProse(path) {
  if (!isSentence(path.node)) return false;
  let { parentPath } = path;
  while (/^(Binary|Conditional|Logical)Expression$/.test(parentPath.node.type)) {
    ({ parentPath } = parentPath);
  }
  return holdsSentences(parentPath);
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "prose", {
    shouldIgnore: (path) => (isProse(path) ? "a sentence for people" : undefined),
  }),
];
