// A TypeDoc plugin that adds what the keyboard and screen readers need and TypeDoc leaves out.
import { PageEvent } from "typedoc";

/** Called by TypeDoc. */
export function load(app) {
  app.renderer.on(PageEvent.END, (page) => {
    page.contents = page.contents
      // The keyboard can scroll only what it can focus.
      .replaceAll("<table>", '<table tabindex="0">')
      .replaceAll("<th></th>", "<td></td>")
      .replace('<div class="col-content">', '<div class="col-content" role="main">')
      .replace(
        '<div class="page-menu">',
        '<div class="page-menu" role="region" aria-label="On this page">',
      )
      .replace('<nav id="tsd-sidebar-links"', '$& aria-label="Site"')
      .replace('<nav class="tsd-navigation"', '$& aria-label="Pages"');
  });
}
