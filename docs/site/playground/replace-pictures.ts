/** A card that loads no pictures, and the addresses of those it would have loaded. */
export interface CardWithFrames {
  readonly card: unknown;
  readonly addresses: readonly string[];
}

/** Replaces every external picture in a card with a frame. */
export function replacePictures(original: unknown): CardWithFrames {
  const card: unknown = structuredClone(original);
  const addresses: string[] = [];
  const pending: unknown[] = [card];
  // The list grows during the loop, which keeps the addresses in order.
  for (const part of pending) {
    if (typeof part !== "object" || part === null) continue;
    if (!Array.isArray(part)) replaceOwnPictures(part as Record<string, unknown>, addresses);
    pending.push(...Object.values(part));
  }
  return { card, addresses };
}

/** The fields whose addresses the renderer would load. */
const PICTURE_FIELDS = ["url", "iconUrl", "backgroundImage"];
const EMBEDDED = /^data:image\/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=]*$/;

function replaceOwnPictures(part: Record<string, unknown>, addresses: string[]): void {
  // The renderer does not load the URL of an action.
  const isAction = typeof part["type"] === "string" && /^action\./i.test(part["type"]);
  for (const field of PICTURE_FIELDS) {
    const address = field === "backgroundImage" ? readBackground(part) : part[field];
    if (typeof address !== "string" || (isAction && field === "url")) continue;
    if (EMBEDDED.test(address)) continue;
    if (address !== "") addresses.push(address);
    // A frame in the background would make the text hard to read.
    if (field === "backgroundImage") delete part[field];
    else part[field] = isSmall(part) ? SMALL_FRAME : LARGE_FRAME;
  }
}

const readBackground = ({ backgroundImage: image }: Record<string, unknown>): unknown =>
  typeof image === "string" ? image : Object(image).url;

const isSmall = ({ size, width, style, iconUrl }: Record<string, unknown>): boolean =>
  typeof iconUrl === "string" ||
  style === "person" ||
  ["small", "medium", "large"].includes(String(size).toLowerCase()) ||
  /^\d{1,3}px$/.test(String(width));

const drawFrame = (width: number, height: number): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<rect width="${width}" height="${height}" fill="#8e8cd8" fill-opacity=".18"/>` +
      `<g transform="translate(${width / 2 - 20} ${height / 2 - 16})" fill="none" stroke="#7a7f9a" stroke-width="2.5" stroke-linejoin="round">` +
      `<rect x="1" y="1" width="38" height="30" rx="4"/><circle cx="11" cy="11" r="3"/><path d="M2 27l11-9 7 6 9-11 10 10"/></g></svg>`,
  )}`;

const SMALL_FRAME = drawFrame(64, 64);
const LARGE_FRAME = drawFrame(448, 168);
