import { assertKnownOptions } from "../known-options.ts";
import { UsageError } from "../usage-error.ts";

/** What a reply may hold beyond the defaults, and how much. */
export interface InspectOptions {
  /**
   * Schemes that links may have besides `http` and `https`, without the colon, such as `msteams`.
   * `javascript`, `vbscript`, `data`, `file` and `blob` are refused all the same.
   */
  readonly schemes?: readonly string[] | undefined;
  /**
   * Whether pictures may be `data:` addresses of PNG, JPEG or GIF. `false` by default: they fail on
   * some clients.
   */
  readonly dataImages?: boolean | undefined;
  /**
   * How to report what only the mobile clients of Teams do not show: as an `"error"`, the default, or as
   * a `"warning"` where nobody reads your replies on a phone. They lose the whole card for it.
   */
  readonly mobile?: "error" | "warning" | undefined;
  /** Above how many bytes of UTF-8 a reply is reported as large, as a warning. 28,000 by default. */
  readonly largeBytes?: number | undefined;
  /** Above how many bytes, counted as UTF-16, a reply is refused. 100,000 by default. */
  readonly maxUtf16Bytes?: number | undefined;
  /** How many buttons a card may have before a warning. 6 by default. */
  readonly maxButtons?: number | undefined;
  /** How many cards a message may have before a warning. 10 by default. */
  readonly maxCards?: number | undefined;
  /** The latest version of Adaptive Cards that passes without a warning. `"1.5"` by default. */
  readonly maxVersion?: string | undefined;
}

/** The options with every default filled in. */
export interface Limits {
  readonly schemes: ReadonlySet<string>;
  readonly dataImages: boolean;
  readonly mobile: "error" | "warning";
  readonly largeBytes: number;
  readonly maxUtf16Bytes: number;
  readonly maxButtons: number;
  readonly maxCards: number;
  readonly maxVersion: string;
}

let defaults: Limits | undefined;

/** Fills in the defaults; an option of the wrong type is the caller's mistake. */
export function resolveInspectOptions(options?: InspectOptions): Limits {
  if (options !== undefined) return readInspectOptions(options);
  defaults ??= readInspectOptions({});
  return defaults;
}

function readInspectOptions(options: InspectOptions): Limits {
  assertKnownOptions(options, [
    "schemes",
    "dataImages",
    "mobile",
    "largeBytes",
    "maxUtf16Bytes",
    "maxButtons",
    "maxCards",
    "maxVersion",
  ]);
  const { schemes = [], dataImages = false, mobile = "error", maxVersion = "1.5" } = options;
  if (!Array.isArray(schemes) || !schemes.every((scheme) => /^[a-z][a-z0-9+.-]*$/.test(scheme))) {
    throw new UsageError(
      "ERR_OPTION_INVALID",
      'schemes has to be a list of schemes in lower case and without a colon, such as ["msteams"].',
    );
  }
  if (mobile !== "error" && mobile !== "warning") {
    throw new UsageError("ERR_OPTION_INVALID", 'mobile has to be "error" or "warning".');
  }
  if (!isVersion(maxVersion)) {
    throw new UsageError("ERR_OPTION_INVALID", 'maxVersion has to be a version such as "1.5".');
  }
  return {
    schemes: new Set(["http", "https", ...schemes]),
    dataImages,
    mobile,
    largeBytes: readLimit("largeBytes", options.largeBytes, 28_000),
    maxUtf16Bytes: readLimit("maxUtf16Bytes", options.maxUtf16Bytes, 100_000),
    maxButtons: readLimit("maxButtons", options.maxButtons, 6),
    maxCards: readLimit("maxCards", options.maxCards, 10),
    maxVersion,
  };
}

function readLimit(name: string, value: unknown, standard: number): number {
  if (value === undefined) return standard;
  if (typeof value === "number" && value >= 0) return value;
  throw new UsageError(
    "ERR_OPTION_INVALID",
    `${name} has to be a number, zero or more. Leave it out for the default, ${standard}.`,
  );
}

/** Tells whether a value is a version as Adaptive Cards write them: `"1.5"`. */
export function isVersion(value: unknown): value is string {
  return typeof value === "string" && /^\d{1,4}\.\d{1,4}$/.test(value);
}

/** Tells whether a version is later than another: `"1.10"` is later than `"1.9"`. */
export function isLaterVersion(version: string, other: string): boolean {
  return readVersion(version) > readVersion(other);
}

/** Makes a version a number to compare: each of its parts has four digits at most. */
function readVersion(version: string): number {
  const dot = version.indexOf(".");
  return Number(version.slice(0, dot)) * 10_000 + Number(version.slice(dot + 1));
}
