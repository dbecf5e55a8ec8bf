import express from "express";
import {
  prepareTokens,
  rejectionStatus,
  serializeReply,
  textReply,
  verifyOutgoingWebhook,
} from "teams-outgoing-webhook";

const tokens = prepareTokens(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN);

const app = express();
const raw = express.raw({ type: () => true, limit: "1mb", inflate: false });

// On this route only, and before any app.use(express.json()).
app.post("/teams", raw, (request, response) => {
  const { authorization } = request.headers;
  const result = verifyOutgoingWebhook({ body: request.body ?? "", authorization }, tokens);
  if (!result.ok) {
    response.sendStatus(rejectionStatus(result.reason));
    return;
  }
  response.type("json").send(serializeReply(textReply("Authentic.")));
});

app.listen(Number(process.env.PORT ?? 3000));
