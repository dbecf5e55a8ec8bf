import {
  handleOutgoingWebhook,
  prepareTokens,
  serializeReply,
  signOutgoingWebhook,
  textReply,
  verifyOutgoingWebhook,
} from "../../../dist/index.js";

const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";

/** Returns what serving a message takes, and the two steps that it cannot do without. */
export async function handlingOf(body) {
  const tokens = prepareTokens(token);
  const authorization = signOutgoingWebhook(body, token);
  const request = { method: "POST", headers: { authorization }, body };
  const reply = ({ text }) => `You typed: ${text}`;
  // The message of the documentation is old.
  const options = { tokens, reply, maxAgeSeconds: Number.POSITIVE_INFINITY };
  const { activity } = verifyOutgoingWebhook({ body, authorization }, tokens);
  const { status } = await handleOutgoingWebhook(request, options);
  if (status !== 200) throw new Error("The handler refuses.");
  return {
    handleOutgoingWebhook: () => handleOutgoingWebhook(request, options),
    verifyOutgoingWebhook: () => verifyOutgoingWebhook({ body, authorization }, tokens),
    serializeReply: () => serializeReply(textReply(reply(activity))),
  };
}
