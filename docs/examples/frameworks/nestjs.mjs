import "reflect-metadata";
import { Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import {
  commandText,
  createNodeListener,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

const listener = createNodeListener({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
  claim: createReplayMemory(),
  onReject: (reason) => console.warn(describeRejection(reason)),
});

class AppModule {}
Module({})(AppModule);

const app = await NestFactory.create(AppModule);
// Middleware runs before NestJS parses the body, so the listener reads the signed bytes.
app.use("/teams", listener);
await app.listen(Number(process.env.PORT ?? 3000));
