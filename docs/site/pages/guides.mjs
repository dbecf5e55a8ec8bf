// A TypeDoc plugin that makes docs/README.md the navigation of the site. So the guides need no front
// matter, which GitHub would show at the top of each.
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { Application, Converter, JSX, KindRouter, PageEvent } from "typedoc";
import { writeChanges } from "./changes.mjs";

const CONTENTS = "docs/README.md";

/** Other pages, by their address: the file, and the title where it differs from the heading of the file. */
const PROJECT = {
  "guides/index": [CONTENTS],
  "project/readme": ["README.md", "README"],
  "project/contributing": ["CONTRIBUTING.md"],
  "project/security": ["SECURITY.md"],
  "project/changes": ["CHANGELOG.md", "Changes"],
  "project/vectors": ["test/vectors/README.md"],
  "project/payloads": ["test/vectors/payloads/README.md"],
};

/** Every handwritten page in the order of the navigation. `about` is its line in the list of guides. */
export function listPages() {
  const sections = readFileSync(CONTENTS, "utf8").split(/^## /m).slice(1);
  const guides = sections.flatMap((section) => {
    const [group] = section.split("\n", 1);
    return [...section.matchAll(/^- \[(.+?)\]\((.+?)\.md\)(?:: (.+))?/gm)].map(
      ([, title, name, about]) => ({
        file: posix.join("docs", `${name}.md`),
        group,
        title,
        about: about ?? `a complete program for ${title}`,
        address: `guides/${name}`,
      }),
    );
  });
  const others = Object.entries(PROJECT).map(([address, [file, title = readTitle(file)]]) => ({
    file,
    group: "Project",
    title,
    address,
  }));
  return [...guides, ...others];
}

const readTitle = (file) => /^# (.+)$/m.exec(readFileSync(file, "utf8"))[1];

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

const isUnreleased = () => JSON.parse(readFileSync("package.json", "utf8")).version === "0.0.0";

/** Called by TypeDoc. */
export function load(app) {
  const pages = listPages();
  const groups = [...new Set(pages.map(({ group }) => group))].filter(
    (group) => group !== "Project",
  );
  app.renderer.defineRouter("guides", GuideRouter);
  app.renderer.hooks.on("body.begin", () =>
    JSX.createElement("script", null, JSX.createElement(JSX.Raw, { html: openGroups(groups) })),
  );
  app.on(Application.EVENT_BOOTSTRAP_END, () => {
    app.options.setValue("router", "guides");
    app.options.setValue(
      "projectDocuments",
      pages.map(({ file }) => file),
    );
    if (isUnreleased()) app.options.setValue("includeVersion", false);
    app.options.setValue("groupOrder", [...groups, "Modules", "Project", "*"]);
  });
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    // TypeDoc names a document after its path.
    const { file, group, title, address } = pages.find(
      ({ file }) => file === `${document.name}.md`,
    );
    addresses.set(document, address);
    document.frontmatter["group"] = group;
    document.name = title;
    if (file === "CHANGELOG.md") document.content = [{ kind: "text", text: writeChanges() }];
  });
  app.renderer.on(PageEvent.END, (page) => {
    const about = pages.find(({ address }) => `${address}.html` === page.url)?.about;
    if (about) page.contents = describe(page.contents, page.model.name, about);
  });
}

/** Puts the line about a guide into the description that search engines show. */
const describe = (html, title, about) =>
  html.replace(
    /(?<=<meta name="description" content=")[^"]*/,
    `${title}: ${about}`.replaceAll("&", "&amp;").replaceAll('"', "&quot;"),
  );
