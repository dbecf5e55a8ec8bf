import { type ElementOptions, type Falsy, keepTruthy } from "./element.ts";
import type { Image } from "./image.ts";

/** Several pictures side by side. */
export interface ImageSet extends ImageSetOptions {
  /** Always `"ImageSet"`. */
  readonly type: "ImageSet";
  /** The pictures. */
  readonly images: readonly Image[];
}

/** What a set of pictures may have besides them. */
export interface ImageSetOptions extends ElementOptions {
  /** How large each picture is. */
  readonly imageSize?: "small" | "medium" | "large" | undefined;
}

/**
 * Builds a set of pictures, which Teams wraps into lines.
 *
 * @param images - The pictures, made with {@link image}.
 * @param options - How large they are.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { image, imageSet } from "teams-outgoing-webhook";
 *
 * const faces = ["jane", "ann"].map((name) => image(`https://example.com/${name}.png`, { altText: name }));
 * console.log(imageSet(faces).images[1]?.altText); // ann
 * ```
 */
export const imageSet = (
  images: readonly (Image | Falsy)[],
  options: ImageSetOptions = {},
): ImageSet => ({
  type: "ImageSet",
  images: keepTruthy(images),
  ...options,
});
