import { createHmac } from "node:crypto";
import { createServer } from "node:http";

const secret = process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN ?? ""; // 1

createServer((request, response) => {
  let payload = "";
  request.on("data", (data) => {
    payload += data; // 2 and 3
  });
  request.on("end", () => {
    try {
      const key = Buffer.from(secret, "base64"); // 4
      const hash = createHmac("sha256", key).update(payload).digest("base64");
      let answer = '{ "type": "message", "text": "You are not Teams." }'; // 5
      const isAuthentic = request.headers.authorization === `HMAC ${hash}`; // 6
      if (isAuthentic) {
        const message = JSON.parse(payload); // 7
        answer = `{ "type": "message", "text": "You typed: ${message.text}" }`; // 8 and 9
      }
      response.end(answer);
    } catch (error) {
      response.end(error.stack); // 10
    }
  });
}).listen(Number(process.env.PORT ?? 3978), "127.0.0.1");
