// Draws the cards of docs/examples/cards in Chromium and saves them in docs/pictures.
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { launchChromium } from "./chromium.mjs";
import { drawImage } from "./draw-image.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const pictures = fileURLToPath(new URL("../../pictures/", import.meta.url));
const examples = fileURLToPath(new URL("../../examples/cards/", import.meta.url));

const { outputFiles } = await build({
  entryPoints: [join(here, "page.ts")],
  bundle: true,
  format: "iife",
  platform: "browser",
  // The renderer declares no side effects, but its Table registers itself.
  ignoreAnnotations: true,
  write: false,
});
const styles = [join(here, "page.css"), join(here, "../drawing/drawing.css")];
const css = (await Promise.all(styles.map((file) => readFile(file, "utf8")))).join("");

const browser = await launchChromium();
// Inside the repository, so that the examples can import the package by name.
const built = await mkdtemp(join(here, ".build-"));
try {
  const page = await browser.newPage({
    deviceScaleFactor: 2,
    viewport: { width: 504, height: 800 },
  });
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.route("**/*", (route) => {
    const body = drawImage(basename(new URL(route.request().url()).pathname, ".png"));
    return body ? route.fulfill({ contentType: "image/svg+xml", body }) : route.abort();
  });
  await page.setContent(`<style>${css}</style><div id="message"></div>`);
  await page.addScriptTag({ content: outputFiles[0].text });

  const drawnFrom = {};
  for (const file of (await readdir(examples)).sort()) {
    const name = basename(file, ".ts");
    const outfile = join(built, `${name}.mjs`);
    await build({ entryPoints: [join(examples, file)], outfile, format: "esm" });
    const { reply } = await import(pathToFileURL(outfile).href);
    if (!reply) continue;
    await page.evaluate((message) => window.draw(message), reply);
    await page.locator("#message").screenshot({ path: join(pictures, `${name}.png`) });
    drawnFrom[name] = createHash("sha256").update(JSON.stringify(reply)).digest("hex");
    console.log(`${name}.png`);
  }
  // A test compares these hashes, so that no picture is out of date.
  await writeFile(join(pictures, "drawn-from.json"), `${JSON.stringify(drawnFrom, null, 2)}\n`);
} finally {
  await rm(built, { recursive: true });
  await browser.close();
}
