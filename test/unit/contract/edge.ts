import type * as node from "../../../src/index.ts";

type Eventually<Name extends keyof typeof node> = (typeof node)[Name] extends (
  ...args: infer Arguments
) => infer Value
  ? (...args: Arguments) => Value | Promise<Value>
  : never;

/** What both edges have in common: the same names, some at once on one and as a promise on the other. */
export type Edge = {
  readonly [Name in
    | "computeHmac"
    | "signOutgoingWebhook"
    | "verifyOutgoingWebhook"
    | "verifySignature"]: Eventually<Name>;
} & Pick<
  typeof node,
  | "UsageError"
  | "createFetchHandler"
  | "createReplayMemory"
  | "describeRejection"
  | "handleOutgoingWebhook"
  | "prepareTokens"
>;

/** One promise of the contract: what to do with an edge, and what has to come of it. */
export interface ContractCase {
  readonly name: string;
  readonly run: (edge: Edge) => unknown;
  readonly expected: unknown;
}

/** Runs a case on an edge; a `UsageError` becomes its code, and any other error fails the case. */
export async function outcomeOf({ run }: Pick<ContractCase, "run">, edge: Edge): Promise<unknown> {
  try {
    return await run(edge);
  } catch (error) {
    if (error instanceof edge.UsageError) return { throws: error.code };
    throw error;
  }
}
