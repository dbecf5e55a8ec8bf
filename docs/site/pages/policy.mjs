// A TypeDoc plugin that gives every page a Content Security Policy: only files of the site, and the
// scripts that TypeDoc writes into the page. Nothing is loaded from or sent to another site.
import { createHash } from "node:crypto";
import { PageEvent } from "typedoc";

/** Called by TypeDoc. */
export function load(app) {
  const afterOtherPlugins = -1000;
  app.renderer.on(
    PageEvent.END,
    (page) => {
      const scripts = [...page.contents.matchAll(/<script>(.*?)<\/script>/gs)];
      const hashes = scripts.map(([, script]) => hashSource(script));
      page.contents = page.contents.replace(
        /<meta charset="utf-8"\/>/,
        (first) =>
          `${first}<meta http-equiv="Content-Security-Policy" content="${write(hashes)}"/>`,
      );
    },
    afterOtherPlugins,
  );
}

const hashSource = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const write = (hashes) =>
  [
    "default-src 'none'",
    `script-src 'self' ${[...new Set(hashes)].join(" ")}`,
    // TypeDoc's script adds style elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
