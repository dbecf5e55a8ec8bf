import { drawMessage } from "../drawing/draw-message.ts";
import type { Theme } from "../drawing/host-config.ts";
import { make } from "./dom.ts";
import { withStillPictures } from "./still-pictures.ts";

/** Draws a message in both themes of Teams. Nothing is fetched, and nothing is opened. */
export function drawnReply(message: unknown, hasErrors: boolean): HTMLElement[] {
  const addresses = new Set<string>();
  const opened = make("p", { class: "opened", role: "status" });

  function draw(theme: Theme): HTMLElement {
    const drawing = drawMessage(Object(message), {
      theme,
      onOpen: (url) => opened.replaceChildren("It opens ", linkTo(url)),
      prepare: (card) => {
        const still = withStillPictures(card);
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
    make("h2", {}, "Drawn"),
    ...(hasErrors ? [make("p", { class: "hint" }, CAVEAT)] : []),
    stages,
    opened,
    ...picturesNote([...addresses]),
  ];
}

const CAVEAT =
  "Without what an outgoing webhook cannot use. Whether Teams drops that, the card or the whole reply is not proven.";

/** A link for whoever wants to follow it; any other scheme is shown and leads nowhere. */
function linkTo(url: string): HTMLElement {
  if (!/^https?:/i.test(url)) return make("span", { class: "code" }, url);
  const rel = "noopener noreferrer nofollow";
  return make("a", { class: "code", href: url, target: "_blank", rel }, url);
}

function picturesNote(addresses: readonly string[]): HTMLElement[] {
  if (addresses.length === 0) return [];
  const list = make(
    "ul",
    { class: "code" },
    ...addresses.map((address) => make("li", {}, address)),
  );
  return [make("p", { class: "hint" }, "Pictures are not fetched; a frame stands for each:"), list];
}
