// A TypeDoc plugin that makes docs/README.md the navigation of the site. So the guides need no front
// matter, which GitHub would show at the top of each.
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { Application, Converter, JSX, KindRouter } from "typedoc";

const CONTENTS = "docs/README.md";

/** Other pages, by their address. */
const PROJECT = {
  "guides/index": CONTENTS,
  "project/contributing": "CONTRIBUTING.md",
  "project/security": "SECURITY.md",
  "project/changes": "CHANGELOG.md",
  "project/vectors": "test/vectors/README.md",
  "project/payloads": "test/vectors/payloads/README.md",
};

/** Every handwritten page in the order of the navigation: its file, its group and its address. */
export function listGuides() {
  const sections = readFileSync(CONTENTS, "utf8").split(/^## /m).slice(1);
  const listed = sections.flatMap((section) => {
    const [group] = section.split("\n", 1);
    return [...section.matchAll(/^- \[.+?\]\((.+?)\.md\)/gm)].map(([, name]) => ({
      file: posix.join("docs", `${name}.md`),
      group,
      address: `guides/${name}`,
    }));
  });
  const others = Object.entries(PROJECT);
  return [...listed, ...others.map(([address, file]) => ({ file, group: "Project", address }))];
}

const addresses = new WeakMap();

/** Gives guides addresses that do not change with their titles, such as guides/replying.html. */
class GuideRouter extends KindRouter {
  getIdealBaseName(reflection) {
    return addresses.get(reflection) ?? super.getIdealBaseName(reflection);
  }
}

/** A script that opens the groups of guides, which TypeDoc shows closed. */
const openGroups = (groups) => `
  for (const group of ${JSON.stringify(groups)}) {
    try {
      localStorage["tsd-accordion-" + group] ??= "true";
    } catch {}
  }`;

/** Called by TypeDoc. */
export function load(app) {
  const all = listGuides();
  const groups = [...new Set(all.map(({ group }) => group))].filter((group) => group !== "Project");
  app.renderer.defineRouter("guides", GuideRouter);
  app.renderer.hooks.on("body.begin", () =>
    JSX.createElement("script", null, JSX.createElement(JSX.Raw, { html: openGroups(groups) })),
  );
  app.on(Application.EVENT_BOOTSTRAP_END, () => {
    app.options.setValue("router", "guides");
    app.options.setValue(
      "projectDocuments",
      all.map(({ file }) => file),
    );
    app.options.setValue("groupOrder", [...groups, "Modules", "Project", "*"]);
  });
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    // TypeDoc names a document after its path.
    const { file, group, address } = all.find(({ file }) => file === `${document.name}.md`);
    addresses.set(document, address);
    document.frontmatter["group"] = group;
    [, document.name] = /^# (.+)$/m.exec(readFileSync(file, "utf8"));
  });
}
