import { createServer } from "node:http";
import { createNodeListener, prepareTokens } from "teams-outgoing-webhook";

const { CONTOSO_TOKEN, FABRIKAM_TOKEN } = process.env;

const tokens = new Map([
  ["contoso", prepareTokens(CONTOSO_TOKEN)],
  ["fabrikam", prepareTokens(FABRIKAM_TOKEN)],
]);

const listener = createNodeListener({
  tokens: ({ query }) => tokens.get(query.get("id") ?? ""),
  reply: () => "Hello!",
});

createServer(listener).listen(Number(process.env.PORT ?? 3978));
