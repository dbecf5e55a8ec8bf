import { describe, expect, it } from "vitest";
import * as node from "../../../src/index.ts";
import * as web from "../../../src/web.ts";
import { readVector } from "../../vectors/read-vector.ts";
import { contractCases } from "./cases.ts";
import { outcomeOf } from "./edge.ts";
import { documentedSample } from "./sample.ts";

describe.each([
  ["node", node],
  ["web", web],
])("the %s edge", (_, edge) => {
  // Some of them wait for a deadline.
  it.concurrent.each(
    contractCases(documentedSample(readVector("documented-inbound-message.json"))),
  )("$name", async (contractCase) => {
    expect(await outcomeOf(contractCase, edge)).toEqual(contractCase.expected);
  });
});
