import express from "express";
import { createNodeListener } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

const app = express();
app.use(express.json());
app.post("/teams", createNodeListener(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN)));
app.listen(Number(process.env.PORT));
