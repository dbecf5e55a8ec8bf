import type { ThemedUrl } from "./container.ts";
import type { ElementOptions } from "./element.ts";
import type { OpenUrlAction } from "./open-url.ts";
import { normalizeImageUrl } from "./url.ts";

/** A picture in an Adaptive Card. */
export interface Image extends ImageOptions {
  /** Always `"Image"`. */
  readonly type: "Image";
  /** Where the picture is. */
  readonly url: string;
}

/** What a picture may have besides its address. */
export interface ImageOptions extends ElementOptions {
  /** What the picture shows, in words, for those who do not see it. */
  readonly altText?: string | undefined;
  /** How large. */
  readonly size?: "auto" | "stretch" | "small" | "medium" | "large" | undefined;
  /** `"person"` cuts a circle. */
  readonly style?: "default" | "person" | "roundedCorners" | undefined;
  /** Whether the picture opens in full size when it is pressed. */
  readonly allowExpand?: boolean | undefined;
  /** Other pictures for the reader's theme. */
  readonly themedUrls?: readonly ThemedUrl[] | undefined;
  /** How the picture fills its width and height. */
  readonly fitMode?: "cover" | "contain" | "fill" | undefined;
  /** Where the picture is within its width. */
  readonly horizontalContentAlignment?: "left" | "center" | "right" | undefined;
  /** Where the picture is within its height. */
  readonly verticalContentAlignment?: "top" | "center" | "bottom" | undefined;
  /** The width, as in `"80px"`. */
  readonly width?: string | undefined;
  /** Where the picture stands. */
  readonly horizontalAlignment?: "left" | "center" | "right" | undefined;
  /** A colour behind transparent parts, as in `"#ffffff"`. */
  readonly backgroundColor?: string | undefined;
  /** The page that the picture opens. */
  readonly selectAction?: OpenUrlAction | undefined;
}

/**
 * Builds a picture.
 *
 * Teams fetches it from the internet: PNG, JPEG or GIF that does not move, over https and without a
 * redirect, at most 1024 × 1024 pixels and 1 MB
 * ({@link https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format | Microsoft's page}).
 *
 * @param url - Where it is: absolute, `https`. `http` gives a warning when the reply is inspected.
 * @param options - What it shows, and how it looks. `dataImages: true` allows a `data:` address of a PNG,
 * JPEG or GIF; pass it to {@link serializeReply} as well.
 * @returns Plain JSON.
 * @throws {@link UsageError} `ERR_URL_INVALID` for an address that is relative or of another scheme,
 * and for a `data:` address without `dataImages`.
 *
 * @example
 * ```ts
 * import { image } from "teams-outgoing-webhook";
 *
 * console.log(image("https://example.com/a b.png").url); // https://example.com/a%20b.png
 * ```
 */
export const image = (
  url: string | { readonly href: string },
  { dataImages, ...options }: ImageOptions & { readonly dataImages?: boolean | undefined } = {},
): Image => ({ type: "Image", url: normalizeImageUrl(url, dataImages), ...options });
