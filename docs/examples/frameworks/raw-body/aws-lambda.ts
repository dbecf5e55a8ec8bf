import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { answer } from "./answer.ts";

export async function handler(event: APIGatewayProxyEventV2) {
  const body = Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
  const { status, json } = answer(body, event.headers["authorization"]);
  const headers = { "content-type": "application/json; charset=utf-8" };
  return { statusCode: status, headers, body: json };
}
