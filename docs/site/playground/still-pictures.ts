/** A card whose pictures need no request, and the addresses of those that would have. */
export interface StillCard {
  readonly card: unknown;
  readonly addresses: readonly string[];
}

/** Puts a frame in place of every picture that is not in the card itself. */
export function withStillPictures(original: unknown): StillCard {
  const card: unknown = structuredClone(original);
  const addresses: string[] = [];
  const pending: unknown[] = [card];
  // The list grows while it is walked, so that addresses stay in their order.
  for (const part of pending) {
    if (typeof part !== "object" || part === null) continue;
    if (!Array.isArray(part)) makeStill(part as Record<string, unknown>, addresses);
    pending.push(...Object.values(part));
  }
  return { card, addresses };
}

/** Everything that the renderer would fetch stands in one of these fields. */
const PICTURE_FIELDS = ["url", "iconUrl", "backgroundImage"];
const EMBEDDED = /^data:image\/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=]*$/;

function makeStill(part: Record<string, unknown>, addresses: string[]): void {
  // The address of a button or a link is for its reader, and is not fetched.
  const isAction = typeof part["type"] === "string" && /^action\./i.test(part["type"]);
  for (const field of PICTURE_FIELDS) {
    const address = field === "backgroundImage" ? backgroundOf(part) : part[field];
    if (typeof address !== "string" || (isAction && field === "url")) continue;
    if (EMBEDDED.test(address)) continue;
    if (address !== "") addresses.push(address);
    // A frame behind the words would be in their way.
    if (field === "backgroundImage") delete part[field];
    else part[field] = isSmall(part) ? SMALL_FRAME : LARGE_FRAME;
  }
}

const backgroundOf = ({ backgroundImage: image }: Record<string, unknown>): unknown =>
  typeof image === "string" ? image : Object(image).url;

const isSmall = ({ size, width, style, iconUrl }: Record<string, unknown>): boolean =>
  typeof iconUrl === "string" ||
  style === "person" ||
  ["small", "medium", "large"].includes(String(size).toLowerCase()) ||
  /^\d{1,3}px$/.test(String(width));

const frame = (width: number, height: number): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<rect width="${width}" height="${height}" fill="#8e8cd8" fill-opacity=".18"/>` +
      `<g transform="translate(${width / 2 - 20} ${height / 2 - 16})" fill="none" stroke="#7a7f9a" stroke-width="2.5" stroke-linejoin="round">` +
      `<rect x="1" y="1" width="38" height="30" rx="4"/><circle cx="11" cy="11" r="3"/><path d="M2 27l11-9 7 6 9-11 10 10"/></g></svg>`,
  )}`;

const SMALL_FRAME = frame(64, 64);
const LARGE_FRAME = frame(448, 168);
