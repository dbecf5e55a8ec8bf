// A TypeDoc plugin that makes tables focusable, so that the keyboard can scroll wide ones.
import { PageEvent } from "typedoc";

/** Called by TypeDoc. */
export function load(app) {
  app.renderer.on(PageEvent.END, (page) => {
    page.contents = page.contents.replaceAll("<table>", '<table tabindex="0">');
  });
}
