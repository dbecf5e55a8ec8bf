// A TypeDoc plugin that marks the first page, so that style.css can give it a look of its own.
import { PageEvent, PageKind } from "typedoc";

/** Called by TypeDoc. */
export function load(app) {
  app.renderer.on(PageEvent.END, (page) => {
    if (page.pageKind === PageKind.Index)
      page.contents = page.contents.replace("<body>", '<body class="landing">');
  });
}
