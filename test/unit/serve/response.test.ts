import { expect, it } from "vitest";
import type { RejectionReason } from "../../../src/index.ts";
import { errorResponse, rejectionResponse } from "../../../src/serve/response.ts";

it.each<[RejectionReason, string]>([
  ["body-empty", "400 Bad Request"],
  ["signature-mismatch", "401 Unauthorized"],
  ["method-not-allowed", "405 Method Not Allowed"],
  ["body-incomplete", "408 Request Timeout"],
  ["activity-replayed", "409 Conflict"],
  ["body-too-large", "413 Content Too Large"],
  ["encoding-unsupported", "415 Unsupported Media Type"],
])("answers %s with the status and its name alone", (reason, answer) => {
  const { status, body } = rejectionResponse(reason);
  expect(`${status} ${body}`).toBe(answer);
});

it("answers a failure with the status and its name alone", () => {
  expect(errorResponse()).toMatchObject({ status: 500, body: "Internal Server Error" });
});
