import "reflect-metadata";
import { Controller, Module, Post, type RawBodyRequest, Req, Res } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import type { Request, Response } from "express";
import {
  prepareTokens,
  rejectionStatus,
  serializeReply,
  textReply,
  verifyOutgoingWebhook,
} from "teams-outgoing-webhook";

const tokens = prepareTokens(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN);

@Controller("teams")
class TeamsController {
  @Post()
  answer(@Req() request: RawBodyRequest<Request>, @Res() response: Response) {
    const body = request.rawBody ?? "";
    const { authorization } = request.headers;
    const result = verifyOutgoingWebhook({ body, authorization }, tokens);
    if (!result.ok) {
      response.sendStatus(rejectionStatus(result.reason));
      return;
    }
    response
      .status(200)
      .type("json")
      .send(serializeReply(textReply("Authentic.")));
  }
}

@Module({ controllers: [TeamsController] })
class AppModule {}

const app = await NestFactory.create(AppModule, { rawBody: true });
await app.listen(Number(process.env.PORT ?? 3000));
