import "reflect-metadata";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Controller, Module, Post, Req, Res } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { createNodeListener } from "teams-outgoing-webhook";

const listener = createNodeListener({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: () => "Hello!",
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

const app = await NestFactory.create(AppModule, { logger: ["error"] });
await app.listen(Number(process.env.PORT));
