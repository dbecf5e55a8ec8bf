import "reflect-metadata";
import type { ServerResponse } from "node:http";
import { Controller, Module, Post, type RawBodyRequest, Req, Res } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import type { Request } from "express";
import { answer } from "./answer.ts";

@Controller("teams")
class TeamsController {
  @Post()
  answer(@Req() request: RawBodyRequest<Request>, @Res() response: ServerResponse) {
    const { status, json } = answer(request.rawBody ?? "", request.headers.authorization);
    response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(json);
  }
}

@Module({ controllers: [TeamsController] })
class AppModule {}

const app = await NestFactory.create(AppModule, { rawBody: true, logger: ["error"] });
await app.listen(Number(process.env.PORT ?? 3978));
