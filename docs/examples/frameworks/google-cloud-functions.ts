import { http } from "@google-cloud/functions-framework";
import { createNodeListener } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

// The platform parses the body and keeps its bytes in request.rawBody, which the listener reads.
http("teams", createNodeListener(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN)));
