import {
  adaptiveCard,
  cardReply,
  commandText,
  createFetchHandler,
  escapeMarkdown,
  openUrl,
  senderOf,
  textBlock,
} from "teams-outgoing-webhook/web";

const { TEAMS_OUTGOING_WEBHOOK_TOKEN } = process.env;

// Next.js: export const POST = answer. Hono: app.post("/teams", (context) => answer(context.req.raw)).
// Workers: export default { fetch: (request, env, ctx) => answer(request, ctx) }.
export const answer = createFetchHandler({
  tokens: TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply(activity, { waitUntil }) {
    if (commandText(activity) === "deploy") {
      waitUntil(deploy());
      return "The deployment has started.";
    }
    const name = senderOf(activity).name ?? "stranger";
    return cardReply(
      adaptiveCard({
        body: [textBlock(`Hello, ${escapeMarkdown(name)}.`)],
        actions: [openUrl("Status", "https://status.example.com/")],
      }),
    );
  },
});

async function deploy(): Promise<void> {}
