import { createFetchHandler } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

/** Save this as app/teams/route.ts: it answers POST /teams. */
export const POST = createFetchHandler(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN));
