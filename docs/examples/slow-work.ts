import {
  type Activity,
  adaptiveCard,
  cardReply,
  commandText,
  type HandlerOptions,
  serializeReply,
  textBlock,
} from "teams-outgoing-webhook";

const { TEAMS_OUTGOING_WEBHOOK_TOKEN, WORKFLOW_URL = "" } = process.env;

/** Work that takes longer than Teams waits. */
async function build(branch: string): Promise<string> {
  return `${branch} is green`;
}

/** Posts the result to the channel of the workflow. */
async function post(text: string): Promise<void> {
  const message = cardReply(adaptiveCard({ version: "1.4", body: [textBlock(text)] }));
  const response = await fetch(WORKFLOW_URL, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: serializeReply(message),
  });
  if (!response.ok) throw new Error(`The workflow answered ${response.status}`);
}

async function buildAndPost(activity: Activity): Promise<void> {
  await post(await build(commandText(activity)));
}

export const options: HandlerOptions = {
  tokens: TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply(activity, { waitUntil }) {
    // Not awaited: the answer goes out now, and the workflow posts the result later.
    waitUntil(buildAndPost(activity));
    return "The build has started. The result will be posted to this channel.";
  },
};
