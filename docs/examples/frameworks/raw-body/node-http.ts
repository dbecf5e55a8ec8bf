import { createServer } from "node:http";
import { answer } from "./answer.ts";

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > 1_000_000) request.destroy();
    else chunks.push(chunk);
  });
  request.on("end", () => {
    const { status, json } = answer(Buffer.concat(chunks), request.headers.authorization);
    response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(json);
  });
});

server.listen(Number(process.env.PORT ?? 3978));
