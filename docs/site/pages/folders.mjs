// A TypeDoc plugin: the folders of the site that TypeDoc does not make as a browser needs them.
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { PageEvent, Renderer } from "typedoc";

const PLAYGROUND = "docs/site/playground/dist";

/** Of the files that pages link to, those that a browser shows by itself. */
const SHOWN = [".png", ".svg", ".txt"];

/** Called by TypeDoc. */
export function load(app) {
  app.renderer.on(PageEvent.END, (page) => {
    const root = "../../".repeat(page.url.split("/").length - 1);
    page.contents = page.contents
      // TypeDoc writes the links of its header as they are, so that they would hold for the first page alone.
      .replaceAll('href="site:', `href="${root}`)
      .replace(/(?<=href=")[./]*media\/[^"#]+/g, shownAs);
  });
  const afterTypeDoc = -1000;
  app.renderer.on(
    Renderer.EVENT_END,
    ({ outputDirectory }) => finish(outputDirectory),
    afterTypeDoc,
  );
}

function finish(site) {
  const media = join(site, "media");
  for (const file of readdirSync(media)) renameSync(join(media, file), join(media, shownAs(file)));
  cpSync(PLAYGROUND, join(site, "playground"), { recursive: true });
  leadBack(join(site, "playground/index.html"));
}

/** On the site, the name above the playground leads to the first page; the file alone has nowhere to go. */
function leadBack(playground) {
  const page = readFileSync(playground, "utf8");
  writeFileSync(
    playground,
    page.replace(/(?<=<p class="package">)[^<]+/, '<a href="../../">$&</a>'),
  );
}

/** Servers call a .ts file a film, and a browser offers to keep what it does not know: text is read by all. */
const shownAs = (file) => (SHOWN.includes(extname(file)) ? file : `${file}.txt`);
