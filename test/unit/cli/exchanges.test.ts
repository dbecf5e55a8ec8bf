import { expect, it } from "vitest";
import { createExchanges } from "../../../src/cli/listen/exchanges.ts";

const createExchange = (number: number, bytes: number) => ({
  number,
  request: {
    method: "POST",
    url: "/",
    rawHeaders: [],
    authorization: undefined,
    body: new Uint8Array(bytes),
  },
  receivedAt: 0,
  milliseconds: 1,
  status: 401,
  reason: "authorization-missing" as const,
  authentic: undefined,
  forwarded: undefined,
});

it.each([
  ["a hundred requests", 10, 100],
  ["sixteen megabytes", 1 << 20, 16],
])("listen keeps the last ones of %s to send them again", async (_, bytes, most) => {
  const reported: number[] = [];
  const exchanges = createExchanges(
    true,
    async ({ number }) => {
      reported.push(number);
    },
    () => {
      throw new Error("dropped");
    },
  );
  for (let number = 1; number <= most + 1; number++) {
    exchanges.add(createExchange(number, bytes));
    await exchanges.settle();
  }
  expect(reported).toHaveLength(most + 1);
  expect([1, 2, most + 1].map((number) => exchanges.find(number)?.number)).toEqual([
    undefined,
    2,
    most + 1,
  ]);
});

it("listen keeps no request that cannot be sent again", async () => {
  const reported: number[] = [];
  const report = async ({ number }: { number: number }) => {
    reported.push(number);
  };
  const exchanges = createExchanges(false, report, () => {});
  exchanges.add(createExchange(1, 1 << 20));
  await exchanges.settle();
  expect([reported, exchanges.find(1)]).toEqual([[1], undefined]);
});
