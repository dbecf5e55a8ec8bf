import type { HandlerOptions, HookContext } from "../../../src/index.ts";
import type { Edge } from "./edge.ts";
import type { Sample } from "./sample.ts";
import { activityJson } from "./steps.ts";

/** What may differ from a signed and fresh POST of "hello"; `null` leaves a header out. */
export interface ServedChanges {
  readonly method?: string;
  readonly url?: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly authorization?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Made anew for each way of serving, so that none sees the memory of another. */
  readonly options?: (edge: Edge) => Partial<Record<keyof HandlerOptions, unknown>>;
}

/** What came of a request: the answer, and what the hooks heard. */
export interface Served {
  readonly status: number;
  /** The text of a reply, or the body as it is. */
  readonly text: string;
  readonly rejected?: string;
  /** The codes of usage errors, the messages of all others. */
  readonly failed?: readonly string[];
}

export const freshJson = (changes: object = {}): string =>
  activityJson({ timestamp: new Date().toISOString(), ...changes });

/** Serves a request in both ways, `Request` and plain object, which have to agree. */
export const served =
  (sample: Sample, changes: ServedChanges = {}) =>
  async (edge: Edge): Promise<Served> => {
    const body = changes.body ?? freshJson();
    const { method = "POST", url = "https://example.com/teams", authorization } = changes;
    const headers: Record<string, string> = { ...changes.headers };
    if (authorization !== null) {
      headers["Authorization"] =
        authorization ?? (await edge.signOutgoingWebhook(body, sample.token));
    }
    const sent = method === "GET" ? null : body;

    const [byFetch, plainly] = await Promise.all([
      outcome(edge, sample, changes, async (options) => {
        const serve = edge.createFetchHandler(options);
        const response = await serve(new Request(url, { method, headers, body: sent }));
        return { status: response.status, body: await response.text() };
      }),
      outcome(edge, sample, changes, (options) =>
        edge.handleOutgoingWebhook({ method, url, headers, body: sent }, options),
      ),
    ]);
    if (JSON.stringify(byFetch) === JSON.stringify(plainly)) return plainly;
    throw new Error(`${JSON.stringify(byFetch)} is not ${JSON.stringify(plainly)}`);
  };

/** Serves by any means, with hooks that write down what they hear. */
export async function outcome(
  edge: Edge,
  sample: Sample,
  { options }: Pick<ServedChanges, "options">,
  serve: (options: HandlerOptions) => Promise<{ status: number; body: string }>,
): Promise<Served> {
  const rejected: string[] = [];
  const failed: string[] = [];
  const { status, body } = await serve({
    tokens: sample.token,
    reply: (activity) => `You said: ${activity.text}`,
    onReject: (reason: string, context: HookContext) =>
      rejected.push(context.activityId ? `${reason} ${context.activityId}` : reason),
    onError: (error: unknown) => failed.push(wordFor(error, edge)),
    ...options?.(edge),
  } as HandlerOptions);
  return {
    status,
    text: status === 200 ? JSON.parse(body).text : body,
    ...(rejected.length > 0 && { rejected: rejected.join() }),
    ...(failed.length > 0 && { failed }),
  };
}

const wordFor = (error: unknown, edge: Edge): string =>
  error instanceof edge.UsageError ? error.code : String((error as Error).message);

export const refusedWith = (status: number, text: string, rejected: string): Served => ({
  status,
  text,
  rejected,
});

export const answered = (text: string, failed?: readonly string[]): Served => ({
  status: 200,
  text,
  ...(failed && { failed }),
});

/** A short time to answer, in which a busy machine can still verify the message. */
export const SOON = { timeoutMs: 400 };

/** Never settles. */
export const forever = () => new Promise<never>(() => {});
