import type { ElementOptions } from "./element.ts";
import { normalizeImageUrl, normalizeUrl } from "./url.ts";

/** A video or sound that plays in the card. */
export interface Media extends ElementOptions {
  /** Always `"Media"`. */
  readonly type: "Media";
  /** The same video or sound in one format or several. */
  readonly sources: readonly MediaSource[];
  /** What it shows or says, in words. */
  readonly altText?: string | undefined;
  /** The address of the picture that shows until it plays. */
  readonly poster?: string | undefined;
  /** The captions, by language. */
  readonly captionSources?: readonly CaptionSource[] | undefined;
}

/** A file of a video or sound, or the page of a video on YouTube, Vimeo or Dailymotion. */
export interface MediaSource {
  /** Where it is. */
  readonly url: string;
  /** The kind of file, such as `"video/mp4"`. */
  readonly mimeType?: string | undefined;
}

/** The captions of a video in one language. */
export interface CaptionSource extends MediaSource {
  /** The language, as a reader chooses it. */
  readonly label: string;
}

/** A part of a video or sound whose address may also be a `URL`. */
export type MediaFile<Source extends MediaSource = MediaSource> = Omit<Source, "url"> & {
  /** Where it is: absolute, `https`. */
  readonly url:
    | string
    | {
        /** The absolute https address. */
        readonly href: string;
      };
};

/** What a video or sound may have besides its files. */
export interface MediaOptions extends ElementOptions {
  /** What it shows or says, in words. */
  readonly altText?: string | undefined;
  /** The address of the picture that shows until it plays. */
  readonly poster?:
    | string
    | {
        /** The absolute https address. */
        readonly href: string;
      }
    | undefined;
  /** The captions, by language. */
  readonly captionSources?: readonly MediaFile<CaptionSource>[] | undefined;
}

/**
 * Builds a video or sound that plays in the card.
 *
 * Microsoft's page of elements lists it for Teams, an older page of Teams says that it is not supported.
 * So give it a `fallback`, or send a link as well.
 *
 * @param sources - The file or page, or a list of the same in several formats.
 * @param options - The picture that shows first, the captions, and words for those who do not see it.
 * @returns Plain JSON.
 * @throws {@link UsageError} `ERR_URL_INVALID` for an address that is relative or of another scheme.
 *
 * @example
 * ```ts
 * import { media } from "teams-outgoing-webhook";
 *
 * const demo = media(
 *   { url: "https://example.com/demo.mp4", mimeType: "video/mp4" },
 *   { poster: "https://example.com/demo.png", altText: "How to open a ticket" },
 * );
 * console.log(demo.sources.length); // 1
 * ```
 */
export function media(
  sources: MediaFile | readonly MediaFile[],
  { poster, captionSources, ...options }: MediaOptions = {},
): Media {
  return {
    type: "Media",
    sources: [sources].flat().map(normalizeSource),
    ...(poster === undefined ? {} : { poster: normalizeImageUrl(poster) }),
    ...(captionSources ? { captionSources: captionSources.map(normalizeSource) } : {}),
    ...options,
  };
}

const normalizeSource = <File extends MediaFile>(file: File) => ({
  ...file,
  url: normalizeUrl(file.url),
});
