import { expect, it, vi } from "vitest";
import { readVector } from "../../vectors/read-vector.ts";
import { documentedSample } from "../contract/sample.ts";

it("finds the team whose token signed a request", async () => {
  const { token, otherToken, body, authorization } = documentedSample(
    readVector("documented-inbound-message.json"),
  );
  vi.stubEnv("CONTOSO_TOKEN", token);
  vi.stubEnv("FABRIKAM_TOKEN", otherToken);
  const { findTeam } = await import("../../../docs/examples/several-teams.ts");
  expect(findTeam({ body, authorization })).toBe("contoso");
  expect(findTeam({ body: "{}", authorization })).toBeUndefined();
});
