// Runs in the browser and draws a message with the official renderer.
import { drawMessage } from "../drawing/draw-message.ts";

const draw = async (message: object) => {
  const drawn = drawMessage(message, { theme: "light", onOpen: () => {} });
  document.querySelector("#message")?.replaceChildren(drawn);
  await Promise.all([...drawn.querySelectorAll("img")].map(loaded));
};

const loaded = (image: HTMLImageElement) =>
  image.decode().catch(() => {
    throw new Error(`There is no image for ${image.src}. Add it to draw-image.mjs.`);
  });

Object.assign(window, { draw });
