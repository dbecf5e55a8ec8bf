import { createServer } from "node:http";
import { createClient } from "redis";
import {
  commandText,
  createNodeListener,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

const redis = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redis.on("error", (error) => console.error(error));
await redis.connect();

const listener = createNodeListener({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
  async claim(activityId, expiresAt) {
    const lifetime = Math.max(1, expiresAt.getTime() - Date.now());
    // SET … NX returns "OK" to the first caller, and null to all others.
    const answer = await redis.set(`teams:${activityId}`, "1", {
      condition: "NX",
      expiration: { type: "PX", value: lifetime },
    });
    return answer === "OK";
  },
  onReject: (reason) => console.warn(describeRejection(reason)),
});

createServer(listener).listen(Number(process.env.PORT ?? 3000));
