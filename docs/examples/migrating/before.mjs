import { createHmac } from "node:crypto";
import { createServer } from "node:http";

// 1
const secret = process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN ?? "";

createServer((request, response) => {
  let payload = "";
  request.on("data", (data) => {
    // 2 and 3
    payload += data;
  });
  request.on("end", () => {
    try {
      // 4
      const key = Buffer.from(secret, "base64");
      const hash = createHmac("sha256", key).update(payload).digest("base64");
      // 5
      let answer = '{ "type": "message", "text": "You are not Teams." }';
      // 6
      const isAuthentic = request.headers.authorization === `HMAC ${hash}`;
      if (isAuthentic) {
        // 7
        const message = JSON.parse(payload);
        // 8 and 9
        answer = `{ "type": "message", "text": "You typed: ${message.text}" }`;
      }
      response.end(answer);
    } catch (error) {
      // 10
      response.end(error.stack);
    }
  });
}).listen(Number(process.env.PORT ?? 3978), "127.0.0.1");
