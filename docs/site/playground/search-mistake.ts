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

let worker: Worker | undefined;

/** Ends the search that is going on, and forgets its token. */
export function stopSearch(): void {
  worker?.terminate();
  worker = undefined;
}

/** Searches for the mistake behind a mismatch, instead of the search that is going on. */
export async function searchMistake(request: PastedRequest, token: string): Promise<Diagnosis> {
  stopSearch();
  const url = URL.createObjectURL(new Blob([WORKER_SCRIPT], { type: "text/javascript" }));
  const started = new Worker(scripts?.createScriptURL(url) ?? url);
  worker = started;
  try {
    return await new Promise((resolve, reject) => {
      started.addEventListener("message", ({ data }) => resolve(data));
      started.addEventListener("error", ({ message }) => reject(new Error(message)));
      started.postMessage({ request, token } satisfies Question);
    });
  } finally {
    started.terminate();
    URL.revokeObjectURL(url);
  }
}
