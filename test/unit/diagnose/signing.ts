import { createHmac } from "node:crypto";

export const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
export const otherToken = "QgyNSToQjf4p6+YzDpjKks1/tXeJQ7FhVHqRwTnugVI=";
export const key = Buffer.from(token, "base64");

/** A digest by OpenSSL, by way of Node.js. */
export const digest = (body: string | Buffer, under: string | Buffer = key, algorithm = "sha256") =>
  createHmac(algorithm, under).update(body).digest();

/** The header as Teams would write it. */
export const signed = (body: string | Buffer, under: string | Buffer = key): string =>
  `HMAC ${digest(body, under).toString("base64")}`;
