import type { DurableObjectNamespace, DurableObjectState } from "@cloudflare/workers-types";
import {
  commandText,
  createFetchHandler,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook/web";

interface Env {
  readonly TEAMS_OUTGOING_WEBHOOK_TOKEN?: string;
  readonly CLAIMS: DurableObjectNamespace;
}

/** One object per message. There is only one instance worldwide, and it does one thing at a time. */
export class Claim {
  readonly #storage: DurableObjectState["storage"];

  constructor(state: DurableObjectState) {
    this.#storage = state.storage;
  }

  async fetch(request: Request): Promise<Response> {
    if (await this.#storage.get("seen")) return new Response("seen");
    await this.#storage.put("seen", true);
    await this.#storage.setAlarm(Number(await request.text()));
    return new Response("new");
  }

  alarm(): Promise<void> {
    return this.#storage.deleteAll();
  }
}

let handler: ReturnType<typeof createFetchHandler> | undefined;

export default {
  fetch(request: Request, env: Env, context: unknown) {
    handler ??= createFetchHandler({
      tokens: env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
      reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
      async claim(activityId, expiresAt) {
        const object = env.CLAIMS.get(env.CLAIMS.idFromName(activityId));
        const body = String(expiresAt.getTime());
        const response = await object.fetch("https://claims", { method: "POST", body });
        return (await response.text()) === "new";
      },
      onReject: (reason) => console.warn(describeRejection(reason)),
    });
    return handler(request, context);
  },
};
