// Runs in the page: draws a message with the official renderer.
import { drawMessage } from "../drawing/draw-message.ts";

const draw = async (message: object) => {
  const drawn = drawMessage(message, { theme: "light", onOpen: () => {} });
  document.querySelector("#message")?.replaceChildren(drawn);
  await Promise.all([...drawn.querySelectorAll("img")].map(loaded));
};

const loaded = (image: HTMLImageElement) =>
  image.decode().catch(() => {
    throw new Error(`No picture for ${image.src}: draw it in image-for.mjs.`);
  });

Object.assign(window, { draw });
