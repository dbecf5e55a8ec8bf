import {
  commandText,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
  type HandlerOptions,
} from "teams-outgoing-webhook/web";

const claim = createReplayMemory();

/** The webhook that the recipes serve. A missing token stops the server at startup. */
export const webhook = (token: string | undefined): HandlerOptions => ({
  tokens: token,
  reply(activity) {
    const command = commandText(activity);
    return command ? `You said: ${escapeMarkdown(command)}` : "I am listening.";
  },
  claim,
  onReject: (reason) => console.warn(describeRejection(reason)),
  onError: (error) => console.error(error),
});
