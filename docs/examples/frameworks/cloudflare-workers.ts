import { createFetchHandler } from "teams-outgoing-webhook/web";
import { webhook } from "./webhook.ts";

interface Env {
  readonly TEAMS_OUTGOING_WEBHOOK_TOKEN: string;
}

let answer: ReturnType<typeof createFetchHandler> | undefined;

export default {
  // Secrets arrive with the first request, so create the handler then.
  fetch(request: Request, env: Env): Promise<Response> {
    answer ??= createFetchHandler(webhook(env.TEAMS_OUTGOING_WEBHOOK_TOKEN));
    return answer(request);
  },
};
