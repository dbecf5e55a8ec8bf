import { createServer } from "node:http";
import { createClient } from "redis";
import { createNodeListener } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

const redis = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redis.on("error", (error) => console.error(error));
await redis.connect();

/** SET … NX returns "OK" to the first caller, and null to all others. */
async function claim(activityId: string, expiresAt: Date): Promise<boolean> {
  const lifetime = Math.max(1, expiresAt.getTime() - Date.now());
  const answer = await redis.set(`teams:${activityId}`, "1", {
    condition: "NX",
    expiration: { type: "PX", value: lifetime },
  });
  return answer === "OK";
}

const options = { ...webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN), claim };
createServer(createNodeListener(options)).listen(Number(process.env.PORT ?? 3978));
