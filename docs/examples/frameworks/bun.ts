import { createFetchHandler } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

Bun.serve({
  port: Number(process.env.PORT ?? 3978),
  fetch: createFetchHandler(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN)),
});
