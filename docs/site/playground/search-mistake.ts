import type { Diagnosis } from "../../../src/diagnose.ts";

/** A request from the form. */
export interface PastedRequest {
  readonly body: Uint8Array;
  readonly authorization: string | null;
}

/** What the worker is asked. */
export interface Question {
  readonly request: PastedRequest;
  readonly token: string;
}

/** The script of diagnosis-worker.ts, which build.mjs puts here. */
declare const WORKER_SCRIPT: string;

/** Not yet among the types of TypeScript. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string;
  };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
// The policy of the page allows this name, and only scripts that the page made itself.
const scripts = trustedTypes?.createPolicy("playground", { createScriptURL: (url) => url });

let stop = (): void => {};

/** Ends the search that is going on, and forgets its token. */
export const stopSearch = (): void => stop();

/**
 * Searches for the mistake behind a mismatch, instead of the search that is going on. Returns
 * `undefined` if the search is stopped.
 */
export async function searchMistake(
  request: PastedRequest,
  token: string,
): Promise<Diagnosis | undefined> {
  stopSearch();
  const url = URL.createObjectURL(new Blob([WORKER_SCRIPT], { type: "text/javascript" }));
  const worker = new Worker(scripts?.createScriptURL(url) ?? url);
  try {
    return await new Promise((resolve, reject) => {
      stop = () => resolve(undefined);
      worker.addEventListener("message", ({ data }) => resolve(data));
      worker.addEventListener("error", ({ message }) => reject(new Error(message)));
      worker.postMessage({ request, token } satisfies Question);
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(url);
  }
}
