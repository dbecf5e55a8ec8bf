import { describe, expect, it } from "vitest";
import { handleOutgoingWebhook } from "../../../src/index.ts";
import { announcedProblem, pendingOf } from "../../../src/serve/pending-request.ts";

describe("what the headers announce", () => {
  it.each(["gzip", "xidentity", "identityx", "identity, gzip", "x identity", "identity x"])(
    "is refused where the encoding is %j",
    (encoding) => {
      expect(announcedProblem(encoding, undefined, 5)).toBe("encoding-unsupported");
    },
  );

  it.each([undefined, null, "", "identity", " Identity\t"])(
    "is read where the encoding is %j",
    (encoding) => {
      expect(announcedProblem(encoding, "5", 5)).toBeUndefined();
      expect(announcedProblem(encoding, "6", 5)).toBe("body-too-large");
    },
  );
});

describe("a request", () => {
  const options = { tokens: Buffer.alloc(32).toString("base64"), reply: () => "Done." };

  it.each(["x", 5, null, undefined])("is not %j", async (request) => {
    await expect(handleOutgoingWebhook(request as never, options)).rejects.toMatchObject({
      code: "ERR_REQUEST_INVALID",
    });
  });

  it("has no query where it has no address", () => {
    expect(pendingOf({ method: "POST", headers: {}, body: "x" }).url).toBe("");
  });

  it.each([null, 5, "x"])("is not served with the options %j", async (wrong) => {
    const request = { method: "POST", headers: {}, body: "x" };
    await expect(handleOutgoingWebhook(request, wrong as never)).rejects.toMatchObject({
      code: "ERR_OPTION_INVALID",
      message: expect.stringContaining("at least tokens and reply"),
    });
  });

  it("may be given as much time as timers count", async () => {
    const request = { method: "GET", headers: {}, body: "" };
    const timeoutMs = 2 ** 31 - 1;
    const { status } = await handleOutgoingWebhook(request, { ...options, timeoutMs });
    expect(status).toBe(405);
  });
});
