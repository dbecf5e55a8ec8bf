import { createServer } from "node:http";
import { createNodeListener } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

const listener = createNodeListener(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN));

createServer(listener).listen(Number(process.env.PORT ?? 3978));
