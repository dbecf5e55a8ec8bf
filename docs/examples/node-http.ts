import { createServer } from "node:http";
import {
  commandText,
  describeRejection,
  escapeMarkdown,
  prepareTokens,
  rejectionStatus,
  serializeReply,
  textReply,
  verifyOutgoingWebhook,
} from "teams-outgoing-webhook";

const tokens = prepareTokens(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > 1_000_000) request.destroy();
    else chunks.push(chunk);
  });
  request.on("end", () => {
    const { authorization } = request.headers;
    const result = verifyOutgoingWebhook({ body: Buffer.concat(chunks), authorization }, tokens);
    if (!result.ok) {
      console.warn(describeRejection(result.reason));
      response.writeHead(rejectionStatus(result.reason)).end();
      return;
    }
    // Keep the reply short enough to read and to send.
    const command = commandText(result.activity).slice(0, 2000);
    const reply = textReply(command ? `You said: ${escapeMarkdown(command)}` : "I am listening.");
    response.setHeader("content-type", "application/json; charset=utf-8");
    response.end(serializeReply(reply));
  });
});

server.listen(Number(process.env.PORT ?? 3978), () => {
  console.log("Listening on", server.address());
});
