import { drawMessage } from "../drawing/draw-message.ts";
import type { Theme } from "../drawing/host-config.ts";
import { make } from "./dom.ts";
import { replacePictures } from "./replace-pictures.ts";

/** Draws a message in both themes of Teams, without loading or opening anything. */
export function drawReply(message: unknown, hasErrors: boolean): HTMLElement[] {
  const addresses = new Set<string>();
  const opened = make("p", { class: "opened", role: "status" });

  function draw(theme: Theme): HTMLElement {
    const drawing = drawMessage(Object(message), {
      theme,
      onOpen: (url) => opened.replaceChildren("It opens ", renderLink(url)),
      prepare: (card) => {
        const still = replacePictures(card);
        for (const address of still.addresses) addresses.add(address);
        return still.card;
      },
    });
    const title = theme === "light" ? "Light" : "Dark";
    return make(
      "section",
      { class: `stage ${theme}`, "aria-label": title },
      make("h3", {}, title),
      drawing,
    );
  }

  const stages = make("div", { class: "stages" }, draw("light"), draw("dark"));
  return [
    make("h2", {}, "Preview"),
    ...(hasErrors ? [make("p", { class: "hint" }, CAVEAT)] : []),
    stages,
    opened,
    ...listPictures([...addresses]),
  ];
}

const CAVEAT =
  "Drawn without the parts that an outgoing webhook cannot use. Whether Teams drops those parts, the card or the whole reply is not proven.";

/** Shows a URL, as a link if it is http or https. */
function renderLink(url: string): HTMLElement {
  if (!/^https?:/i.test(url)) return make("span", { class: "code" }, url);
  const rel = "noopener noreferrer nofollow";
  return make("a", { class: "code", href: url, target: "_blank", rel }, url);
}

function listPictures(addresses: readonly string[]): HTMLElement[] {
  if (addresses.length === 0) return [];
  const list = make(
    "ul",
    { class: "code" },
    ...addresses.map((address) => make("li", {}, address)),
  );
  return [
    make(
      "p",
      { class: "hint" },
      "The playground does not load these pictures, and draws a frame for each:",
    ),
    list,
  ];
}
