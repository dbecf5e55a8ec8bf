import express from "express";
import { createNodeListener } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

const app = express();

// Before any app.use(express.json()), which would consume the signed bytes.
app.post("/teams", createNodeListener(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN)));

app.listen(Number(process.env.PORT ?? 3978));
