// What the instrument has to find: comparisons that stop at the first difference.
import { createHmac } from "node:crypto";

export function leakyEqual(left, right) {
  for (let index = 0; index < left.length; index++) {
    if (left[index] !== right[index]) return false;
  }
  return true;
}

/** The whole verification, but with a comparison that stops. */
export function leakyVerification(key) {
  return ({ body, authorization }) => {
    const match = /^HMAC ([A-Za-z0-9+/]{43}=)$/.exec(authorization);
    const expected = createHmac("sha256", key).update(body).digest("base64");
    return leakyEqual(match[1], expected);
  };
}
