import express from "express";
import { createNodeListener } from "teams-outgoing-webhook";
import { options } from "./options.mjs";

const app = express();
app.use(express.json());
app.post("/teams", createNodeListener(options));
app.listen(Number(process.env.PORT));
