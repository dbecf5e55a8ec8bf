import "reflect-metadata";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Controller, Module, Post, Req, Res } from "@nestjs/common";
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

@Controller("teams")
class TeamsController {
  @Post()
  answer(@Req() request: IncomingMessage, @Res() response: ServerResponse) {
    listener(request, response);
  }
}

@Module({ controllers: [TeamsController] })
class AppModule {}

// NestJS parses every body; rawBody makes it keep the bytes too.
const app = await NestFactory.create(AppModule, { rawBody: true });
await app.listen(Number(process.env.PORT ?? 3000));
