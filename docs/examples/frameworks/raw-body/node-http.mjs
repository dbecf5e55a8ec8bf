import { createServer } from "node:http";
import {
  prepareTokens,
  rejectionStatus,
  serializeReply,
  textReply,
  verifyOutgoingWebhook,
} from "teams-outgoing-webhook";

const tokens = prepareTokens(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN);

const server = createServer((request, response) => {
  const chunks = [];
  let size = 0;
  request.on("data", (chunk) => {
    size += chunk.length;
    if (size > 1_000_000) request.destroy();
    else chunks.push(chunk);
  });
  request.on("end", () => {
    const { authorization } = request.headers;
    const result = verifyOutgoingWebhook({ body: Buffer.concat(chunks), authorization }, tokens);
    if (!result.ok) {
      response.writeHead(rejectionStatus(result.reason)).end();
      return;
    }
    response.setHeader("content-type", "application/json; charset=utf-8");
    response.end(serializeReply(textReply("Authentic.")));
  });
});

server.listen(Number(process.env.PORT ?? 3000));
