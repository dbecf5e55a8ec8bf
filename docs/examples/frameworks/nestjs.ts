import "reflect-metadata";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Controller, Module, Post, Req, Res } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { createNodeListener } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

const listener = createNodeListener(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN));

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
const app = await NestFactory.create(AppModule, { rawBody: true, logger: ["error"] });
await app.listen(Number(process.env.PORT ?? 3978));
