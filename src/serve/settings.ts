import { resolveInspectOptions } from "../core/inspection/options.ts";
import { assertKnownOptions } from "../core/known-options.ts";
import { UsageError } from "../core/usage-error.ts";
import { freshnessOf } from "../core/verify/freshness.ts";
import type { HandlerOptions } from "./handler-options.ts";
import type { Platform } from "./platform.ts";

/** The options, checked and with every default filled in. */
export interface Settings extends HandlerOptions {
  readonly timeoutMs: number;
  readonly maxAgeSeconds: number;
  readonly maxBodyBytes: number;
}

// What timers can count; they take anything above for one millisecond.
const LONGEST_TIMER = 2 ** 31 - 1;

const OPTIONS = [
  "tokens",
  "reply",
  "timeoutMs",
  "onTimeout",
  "maxAgeSeconds",
  "claim",
  "maxBodyBytes",
  "inspect",
  "onReject",
  "onError",
];

/** Reads the options once, before any request; whatever is wrong with them is the caller's mistake. */
export function settingsOf(options: HandlerOptions, platform: Platform): Settings {
  if (typeof options !== "object" || options === null) {
    throw invalid("The options have to be an object with at least tokens and reply.");
  }
  assertKnownOptions(options, OPTIONS);
  const settings = {
    ...options,
    timeoutMs: options.timeoutMs ?? 4500,
    maxAgeSeconds: options.maxAgeSeconds ?? 300,
    maxBodyBytes: options.maxBodyBytes ?? 1_048_576,
  };
  if (typeof settings.tokens !== "function") platform.checkTokens(settings.tokens);
  if (typeof settings.reply !== "function") throw invalid("reply has to be a function.");
  for (const name of ["onTimeout", "claim", "onReject", "onError"] as const) {
    if (settings[name] !== undefined && typeof settings[name] !== "function") {
      throw invalid(`${name} has to be a function. Leave it out if you do not need it.`);
    }
  }
  const { timeoutMs, maxBodyBytes } = settings;
  if (!(Number.isFinite(timeoutMs) && timeoutMs > 0 && timeoutMs <= LONGEST_TIMER)) {
    throw invalid("timeoutMs has to be a number of milliseconds above zero, at best below 5000.");
  }
  if (!(Number.isSafeInteger(maxBodyBytes) && maxBodyBytes > 0)) {
    throw invalid("maxBodyBytes has to be a whole number of bytes above zero.");
  }
  freshnessOf({ maxAgeSeconds: settings.maxAgeSeconds }, () => 0);
  resolveInspectOptions(settings.inspect);
  return settings;
}

const invalid = (message: string) => new UsageError("ERR_OPTION_INVALID", message);
