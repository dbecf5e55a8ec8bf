import { createFetchHandler } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

Deno.serve(
  { port: Number(Deno.env.get("PORT") ?? 3978) },
  createFetchHandler(webhook(Deno.env.get("TEAMS_OUTGOING_WEBHOOK_TOKEN"))),
);
