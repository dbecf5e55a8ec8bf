import { createFetchHandler } from "teams-outgoing-webhook/web";

let answer;
const told = [];

const sleep = (milliseconds) => new Promise((end) => setTimeout(end, milliseconds));

/** A worker whose reply leaves work behind; GET tells how far the work is. */
export default {
  async fetch(request, env, context) {
    if (request.method === "GET") return Response.json(told);
    answer ??= createFetchHandler({
      tokens: env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
      maxAgeSeconds: Number.POSITIVE_INFINITY,
      onError: (error) => told.push(String(error)),
      reply(_, { waitUntil, platform }) {
        told.push(`platform ${platform === context}`);
        waitUntil(sleep(300).then(() => told.push("done")));
        waitUntil(sleep(300).then(() => Promise.reject(new Error("broken"))));
        return "Started.";
      },
    });
    const response = await answer(request, context);
    told.push("answered");
    return response;
  },
};
