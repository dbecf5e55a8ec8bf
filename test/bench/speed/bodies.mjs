import { readFileSync } from "node:fs";

const documented = readFileSync(
  new URL("../../vectors/documented-inbound-message.json", import.meta.url),
);

/** The documented message, its text grown until the body has a number of bytes. */
function grown(bytes) {
  const message = JSON.parse(documented);
  const words = "deploy the main branch and tell me when it is green & <b>done</b> 🍺 ";
  const missing = bytes - Buffer.byteLength(JSON.stringify(message));
  message.text += words.repeat(Math.ceil(missing / Buffer.byteLength(words)));
  return Buffer.from(JSON.stringify(message));
}

/** Bodies as they arrive. */
export const BODIES = {
  "1.9 KB": documented,
  "28 KB": grown(28_000),
  "256 KB": grown(256_000),
};
