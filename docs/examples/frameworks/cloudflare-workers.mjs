import {
  commandText,
  createFetchHandler,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook/web";

let handler;

export default {
  fetch(request, env, context) {
    // Secrets arrive with the first request, so create the handler then.
    handler ??= createFetchHandler({
      tokens: env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
      reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
      claim: createReplayMemory(),
      onReject: (reason) => console.warn(describeRejection(reason)),
    });
    // With the context, work passed to waitUntil goes on after the answer.
    return handler(request, context);
  },
};
