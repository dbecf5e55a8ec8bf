// Run by jest, whose globals come from another realm.
const { handleOutgoingWebhook } = require("teams-outgoing-webhook");
const {
  documentedSample,
  signedFetchRequest,
  signedRequest,
} = require("teams-outgoing-webhook/testing");
const { createFetchHandler } = require("teams-outgoing-webhook/web");

const { token } = documentedSample;

test("signedRequest is taken", async () => {
  const { headers, body } = await signedRequest({ token, text: "🍺" });
  const options = { tokens: token, reply: () => "Hello!" };
  const answer = await handleOutgoingWebhook({ method: "POST", headers, body }, options);
  expect(answer.status).toBe(200);
});

test("signedFetchRequest is taken", async () => {
  const answer = createFetchHandler({ tokens: token, reply: () => "Hello!" });
  const response = await answer(await signedFetchRequest("https://example.com/", { token }));
  expect(await response.json()).toEqual({ type: "message", text: "Hello!" });
});
