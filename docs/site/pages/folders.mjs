// A TypeDoc plugin that fixes what TypeDoc gets wrong for a site in folders, and adds the playground.
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { PageEvent, Renderer } from "typedoc";

const PLAYGROUND = "docs/site/playground/dist";

/** Linked files that a browser can show. */
const SHOWN = [".png", ".svg", ".txt"];

/** Called by TypeDoc. */
export function load(app) {
  app.renderer.on(PageEvent.END, (page) => {
    const root = "../".repeat(page.url.split("/").length - 1);
    page.contents = page.contents
      // TypeDoc does not adapt the links of its header to the folder of the page.
      .replaceAll('href="site:', `href="${root}`)
      .replace(/(?<=href=")[./]*media\/[^"#]+/g, renameForBrowser);
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
  for (const file of readdirSync(media))
    renameSync(join(media, file), join(media, renameForBrowser(file)));
  cpSync(PLAYGROUND, join(site, "playground"), { recursive: true });
  leadBack(join(site, "playground/index.html"));
}

/** Links the name above the playground to the first page. The playground file alone has no such link. */
function leadBack(playground) {
  const page = readFileSync(playground, "utf8");
  writeFileSync(playground, page.replace(/(?<=<p class="package">)[^<]+/, '<a href="../">$&</a>'));
}

/** Servers send .ts files as video, and browsers download unknown types. Every browser shows .txt. */
const renameForBrowser = (file) => (SHOWN.includes(extname(file)) ? file : `${file}.txt`);
