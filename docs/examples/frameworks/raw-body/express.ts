import express from "express";
import { answer } from "./answer.ts";

const app = express();
const raw = express.raw({ type: () => true, limit: "1mb", inflate: false });

// On this route only, and before any app.use(express.json()).
app.post("/teams", raw, (request, response) => {
  const { status, json } = answer(request.body ?? "", request.headers.authorization);
  response.status(status).type("json").send(json);
});

app.listen(Number(process.env.PORT ?? 3978));
