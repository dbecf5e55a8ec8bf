// Plays Teams on this machine: sends three requests to a real server that uses the built package.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import {
  commandText,
  describeRejection,
  escapeMarkdown,
  prepareTokens,
  rejectionStatus,
  senderOf,
  serializeReply,
  signOutgoingWebhook,
  textReply,
  verifyOutgoingWebhook,
} from "teams-outgoing-webhook";

// Both are printed on Microsoft's page about outgoing webhooks; see test/vectors/README.md.
const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
const authorization = "HMAC 03TCao0i55H1eVKUusZOTZRjtvYTs+mO41mPL+R1e1U=";
const otherToken = "QgyNSToQjf4p6+YzDpjKks1/tXeJQ7FhVHqRwTnugVI=";
const sample = await readFile(
  new URL("../../test/vectors/documented-inbound-message.json", import.meta.url),
);

const tokens = prepareTokens({ contoso: token });

const server = createServer(async (request, response) => {
  const body = await buffer(request);
  const result = verifyOutgoingWebhook(
    { body, authorization: request.headers.authorization },
    tokens,
  );
  if (!result.ok) {
    console.log(`   server: refused with ${result.reason}. ${describeRejection(result.reason)}`);
    response.writeHead(rejectionStatus(result.reason)).end();
    return;
  }
  const { activity, tokenName } = result;
  console.log(
    `   server: authentic, signed with the token "${tokenName}", sent by ${senderOf(activity).name}`,
  );
  const reply = textReply(`You said: ${escapeMarkdown(commandText(activity))}`);
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.end(serializeReply(reply));
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const url = `http://127.0.0.1:${server.address().port}/`;

const changed = Buffer.from(sample);
changed[changed.indexOf("Hello")] = "J".charCodeAt(0);

const requests = [
  ["Microsoft's documented sample", sample, authorization, 200],
  ["the same sample with one byte changed (Hello → Jello)", changed, authorization, 401],
  [
    "the same sample, signed with another key",
    sample,
    signOutgoingWebhook(sample, otherToken),
    401,
  ],
];

console.log(`A server that uses this package listens on ${url} and receives three requests.\n`);
let right = 0;
for (const [index, [title, body, signature, expected]] of requests.entries()) {
  console.log(`${index + 1}. ${title}`);
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8", authorization: signature },
    body,
    signal: AbortSignal.timeout(5000),
  });
  const reply = await response.text();
  console.log(`   answer: ${response.status}${reply === "" ? "" : ` ${reply}`}`);
  if (response.status === expected) right++;
  else console.log(`   WRONG: expected ${expected}`);
  console.log();
}
server.close();

console.log(`${right} of ${requests.length} verdicts are correct.`);
process.exitCode = right === requests.length ? 0 : 1;
