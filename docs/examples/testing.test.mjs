import assert from "node:assert/strict";
import { test } from "node:test";
import { documentedSample, signedFetchRequest } from "teams-outgoing-webhook/testing";
import { createFetchHandler } from "teams-outgoing-webhook/web";

const { token } = documentedSample;
const url = "https://example.com/teams";

// Your own server, with a token for tests.
const answer = createFetchHandler({ tokens: token, reply: () => "All well." });

test("answers a message from Teams", async () => {
  const response = await answer(await signedFetchRequest(url, { token, text: "status" }));
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { type: "message", text: "All well." });
});

test("rejects a message that is an hour old", async () => {
  const sentAt = Date.now() - 3_600_000;
  const response = await answer(await signedFetchRequest(url, { token, sentAt }));
  assert.equal(response.status, 401);
});

test("rejects a message that somebody else signed", async () => {
  const otherToken = Buffer.alloc(32, 1).toString("base64");
  const response = await answer(await signedFetchRequest(url, { token: otherToken }));
  assert.equal(response.status, 401);
});
