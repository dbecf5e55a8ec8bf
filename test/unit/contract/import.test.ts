import { expect, it } from "vitest";

// Imported within the tests: what fails while a module loads would leave no test to fail.
it.each([
  ["node", () => import("../../../src/index.ts")],
  ["web", () => import("../../../src/web.ts")],
])("the %s edge loads, and is ready at once", async (_, load) => {
  const { inspectReply, textReply } = await load();
  expect(inspectReply(textReply("Done."))).toEqual([]);
});
