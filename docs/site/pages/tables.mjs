// A TypeDoc plugin: a table that is wider than the page scrolls, and the keyboard has to reach it for that.
import { PageEvent } from "typedoc";

/** Called by TypeDoc. */
export function load(app) {
  app.renderer.on(PageEvent.END, (page) => {
    page.contents = page.contents.replaceAll("<table>", '<table tabindex="0">');
  });
}
