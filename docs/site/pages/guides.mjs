// A TypeDoc plugin: the list in docs/README.md is the navigation of the site, so that the guides need no front matter,
// which GitHub would show on top of each.
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { Application, Converter, JSX, KindRouter } from "typedoc";

const CONTENTS = "docs/README.md";

/** Pages that the list need not name, by their address. */
const PROJECT = {
  "guides/index": CONTENTS,
  "project/contributing": "CONTRIBUTING.md",
  "project/security": "SECURITY.md",
  "project/changes": "CHANGELOG.md",
  "project/vectors": "test/vectors/README.md",
  "project/payloads": "test/vectors/payloads/README.md",
};

/** Every page that is written by hand, in the order of the navigation: its file, its group and its address. */
export function guides() {
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

/** Addresses that stay when a title changes, such as guides/replying.html. */
class GuideRouter extends KindRouter {
  getIdealBaseName(reflection) {
    return addresses.get(reflection) ?? super.getIdealBaseName(reflection);
  }
}

/** TypeDoc shows every group closed, until its reader opens it: those of the guides begin open. */
const opening = (groups) => `
  for (const group of ${JSON.stringify(groups)}) {
    try {
      localStorage["tsd-accordion-" + group] ??= "true";
    } catch {}
  }`;

/** Called by TypeDoc. */
export function load(app) {
  const all = guides();
  const groups = [...new Set(all.map(({ group }) => group))].filter((group) => group !== "Project");
  app.renderer.defineRouter("guides", GuideRouter);
  app.renderer.hooks.on("body.begin", () =>
    JSX.createElement("script", null, JSX.createElement(JSX.Raw, { html: opening(groups) })),
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
    // TypeDoc calls a document by its path.
    const { file, group, address } = all.find(({ file }) => file === `${document.name}.md`);
    addresses.set(document, address);
    document.frontmatter["group"] = group;
    [, document.name] = /^# (.+)$/m.exec(readFileSync(file, "utf8"));
  });
}
