import { expect, it, vi } from "vitest";
import { answer } from "../../../docs/examples/fetch.ts";
import { readVector } from "../../vectors/read-vector.ts";
import { documentedSample } from "../contract/sample.ts";

const sample = documentedSample(readVector("documented-inbound-message.json"));

const post = (body: Uint8Array, authorization = sample.authorization) =>
  new Request("https://example.com/", {
    method: "POST",
    headers: { authorization },
    body: new Uint8Array(body),
  });

it("answers the documented sample with a Response", async () => {
  const response = await answer(post(sample.body), sample.token);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(await response.json()).toEqual({ type: "message", text: "You said: Hello Larry Brown" });
});

it("refuses a changed body, and gives the reason only in the log", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const response = await answer(post(sample.body.subarray(1)), sample.token);
  expect(response.status).toBe(401);
  expect(await response.text()).toBe("");
  expect(warn).toHaveBeenCalledWith(expect.stringContaining("matches none of the security tokens"));
});
