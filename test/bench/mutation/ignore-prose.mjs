// Excludes sentences for people from mutation. An emptied sentence changes no verdict, code, pointer
// or status, and those are what programs act on and what the tests check. A sentence is a text with a
// space in one of the few places that contain only sentences. Expressions inside a template, and all
// other texts, are mutated.
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const FUNCTIONS = new Set(["UsageError", "CommandLineError", "invalid", "report", "findingOf"]);
const NAMES = new Set(["sentence", "meaning", "fix", "detail", "message", "help", "summary"]);

const PLAIN = new Set(["Identifier", "MemberExpression", "UnaryExpression"]);

const isSentence = (node) =>
  (node.type === "StringLiteral" && node.value.includes(" ")) ||
  (node.type === "TemplateLiteral" &&
    node.quasis.some(({ value }) => value.raw.includes(" ")) &&
    node.expressions.every(({ type }) => PLAIN.has(type)));

function holdsSentences({ node }) {
  if (node.type === "NewExpression" || node.type === "CallExpression") {
    return FUNCTIONS.has(node.callee.name ?? node.callee.property?.name);
  }
  if (node.type === "ObjectProperty") return NAMES.has(node.key.name);
  return node.type === "VariableDeclarator" && NAMES.has(node.id.name);
}

/** Climbs from a text over the "+" that joins its lines, and the list or choice around it. */
function isProse(path) {
  if (!isSentence(path.node)) return false;
  let { parentPath } = path;
  while (/^(Binary|Conditional|Logical)Expression$/.test(parentPath.node.type)) {
    ({ parentPath } = parentPath);
  }
  return holdsSentences(parentPath) || isInDescription(parentPath);
}

/** Functions named describe… and explain… return a sentence or a part of one. */
const isInDescription = (path) =>
  /^(ReturnStatement|ArrowFunctionExpression)$/.test(path.node.type) &&
  /^(describe|explain)/.test(path.findParent(({ node }) => node.id != null)?.node.id.name ?? "");

const isUndefined = (node) => node?.type === "Identifier" && node.name === "undefined";

/** `catch { return undefined; }`: without the statement, the function returns undefined too. */
const isEmptyCatch = ({ node, parentPath }) =>
  node.type === "BlockStatement" &&
  parentPath.node.type === "CatchClause" &&
  node.body.length === 1 &&
  node.body[0].type === "ReturnStatement" &&
  isUndefined(node.body[0].argument);

/** `const [, part] = … ?? []`: nothing reads the first item of the list. */
const isSkippedFallback = ({ node, parentPath }) =>
  node.type === "ArrayExpression" &&
  node.elements.length === 0 &&
  parentPath.node.type === "LogicalExpression" &&
  parentPath.parentPath.node.type === "VariableDeclarator" &&
  parentPath.parentPath.node.id.elements?.[0] === null;

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "prose", {
    shouldIgnore(path) {
      if (isProse(path)) return "a sentence for people";
      if (isEmptyCatch(path)) return "equivalent: the function gives undefined as well";
      if (isSkippedFallback(path)) return "equivalent: the first of the list is never looked at";
      return undefined;
    },
  }),
];
