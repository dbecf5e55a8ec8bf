import {
  commandText,
  createFetchHandler,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook/web";

/** One object per message. There is only one instance worldwide, and it does one thing at a time. */
export class Claim {
  #storage;

  constructor(state) {
    this.#storage = state.storage;
  }

  async fetch(request) {
    if (await this.#storage.get("seen")) return new Response("seen");
    await this.#storage.put("seen", true);
    await this.#storage.setAlarm(Number(await request.text()));
    return new Response("new");
  }

  alarm() {
    return this.#storage.deleteAll();
  }
}

let handler;

export default {
  fetch(request, env, context) {
    handler ??= createFetchHandler({
      tokens: env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
      reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
      async claim(activityId, expiresAt) {
        const object = env.CLAIMS.get(env.CLAIMS.idFromName(activityId));
        const body = String(expiresAt.getTime());
        const response = await object.fetch("https://claims", { method: "POST", body });
        return (await response.text()) === "new";
      },
      onReject: (reason) => console.warn(describeRejection(reason)),
    });
    return handler(request, context);
  },
};
