import type { HookContext } from "./handler-options.ts";
import type { Platform } from "./platform.ts";
import type { Settings } from "./settings.ts";

/** Tells the hooks what happened. None of them can do any harm to the answer. */
export interface Hooks {
  rejected(...report: Parameters<NonNullable<Settings["onReject"]>>): void;
  failed(error: unknown, context: HookContext): void;
}

export function hooksOf(settings: Settings, platform: Platform): Hooks {
  const failed: Hooks["failed"] = (error, context) => {
    if (!settings.onError) return platform.log(error);
    // Whoever hears of errors cannot be told of their own.
    call(settings.onError, [error, context], () => {});
  };
  return {
    failed,
    rejected: (reason, context) =>
      call(settings.onReject, [reason, context], (error) => failed(error, context)),
  };
}

function call<Arguments extends unknown[]>(
  hook: ((...values: Arguments) => unknown) | undefined,
  values: Arguments,
  onError: (error: unknown) => void,
): void {
  (async () => hook?.(...values))().catch(onError);
}
