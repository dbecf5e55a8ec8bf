// A TypeDoc plugin that makes the search find the sections of guides, and each name once.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DocumentReflection, IndexEvent, Renderer } from "typedoc";

/** How much a word counts in a guide, and in a property or a method. In other names it counts 1. */
const GUIDE_BOOST = 4;
const MEMBER_BOOST = 0.25;

/** Words that people search for, and the sections that answer them in other words. */
const OTHER_WORDS = {
  "guides/getting-started.html#3-start-it": "powershell windows",
  "guides/serving.html#each-message-once": "retry retries duplicate idempotent deduplicate",
  "guides/several-teams.html#replace-a-token-without-downtime": "rotate rotation renew",
  "guides/setting-up-teams.html#when-the-token-leaks": "revoke stolen compromised",
  "guides/setting-up-teams.html#4-mention-it": "private shared channel",
  "guides/troubleshooting.html#the-signature-does-not-match": "invalid unauthorized 401",
};

/** They come before a name that only contains the word, which weighs 10. */
const OTHER_WORDS_WEIGHT = 200;

/** The list of guides has no text of its own. */
const CONTENTS = "guides/index.html";

/** What TypeDoc's script does, and what it should do instead. */
const CORRECTIONS = [
  {
    // A search for `node:http` would end in an error.
    name: "searches for a word",
    found: `c.length?\`*\${c}*\`:`,
    better: String.raw`c.length?"*"+c.replace(/[\\:^~*+-]/g,"\\$&")+"*":`,
  },
  {
    // lunr writes letters and the numbers of nodes with nothing between them, so that endings with
    // digits can look the same. It would find words that no page has, and end in an error.
    name: "tells endings of words apart",
    found: "e=e+s+o.id}",
    better: 'e=e+s+o.id+","}',
  },
];

/** Called by TypeDoc. */
export function load(app) {
  app.renderer.on(IndexEvent.PREPARE_INDEX, (event) => prepareIndex(event, app.renderer.router));
  app.renderer.on(Renderer.EVENT_END, ({ outputDirectory }) => correctScript(outputDirectory));
}

function prepareIndex(event, router) {
  const addresses = new Map();
  const getFullUrl = router.getFullUrl.bind(router);
  router.getFullUrl = (target) => addresses.get(target) ?? getFullUrl(target);
  for (let index = event.searchResults.length - 1; index >= 0; index--)
    if (event.searchResults[index].isReference()) event.removeResult(index);

  event.searchFieldWeights["otherWords"] = OTHER_WORDS_WEIGHT;
  for (const result of [...event.searchResults]) {
    const page = getFullUrl(result);
    if (!result.isDocument()) {
      if (page.includes("#")) result.relevanceBoost = MEMBER_BOOST;
      continue;
    }
    result.relevanceBoost = GUIDE_BOOST;
    if (page === CONTENTS) continue;
    for (const { title, anchor, text } of splitGuide(result)) {
      const name = `${result.name} › ${title}`;
      const section = new DocumentReflection(name, result.parent, [{ kind: "text", text }], {});
      section.relevanceBoost = GUIDE_BOOST;
      const address = `${page}#${anchor}`;
      addresses.set(section, address);
      event.searchResults.push(section);
      event.searchFields.push({ otherWords: OTHER_WORDS[address] ?? "" });
    }
  }
  const found = new Set(addresses.values());
  const missing = Object.keys(OTHER_WORDS).filter((address) => !found.has(address));
  if (missing.length > 0) throw new Error(`The search knows sections that are gone: ${missing}`);
}

/** The sections of a guide, with their anchors as TypeDoc makes them. */
function splitGuide(guide) {
  const text = guide.content.map((part) => part.text).join("");
  const headings = [...text.matchAll(/^```.*?^```|^###? ([^\n]+)$/gms)].filter(
    ([, title]) => title,
  );
  return headings.map((heading, index) => ({
    title: heading[1].replaceAll("`", ""),
    anchor: writeAnchor(heading[1]),
    text: text.slice(heading.index, headings[index + 1]?.index),
  }));
}

const writeAnchor = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

function correctScript(site) {
  const path = join(site, "assets/main.js");
  let script = readFileSync(path, "utf8");
  for (const { name, found, better } of CORRECTIONS) {
    if (!script.includes(found)) throw new Error(`TypeDoc has changed how it ${name}.`);
    script = script.replace(found, () => better);
  }
  writeFileSync(path, script);
}
