import { contractCases } from "../../unit/contract/cases.ts";
import { type Edge, outcomeOf } from "../../unit/contract/edge.ts";
import { documentedSample } from "../../unit/contract/sample.ts";

/** The results of the contract on one edge of one runtime. */
export interface Report {
  readonly passes: number;
  /** The names of the failed cases, with their actual results. */
  readonly failures: readonly string[];
  /** Every verdict, passed or not, for comparison with other runtimes. */
  readonly verdicts: Readonly<Record<string, string>>;
}

/** Runs the contract. The sample is the documented message in base64. */
export async function runContract(edge: Edge, sampleInBase64: string): Promise<Report> {
  const bytes = Uint8Array.from(atob(sampleInBase64), (character) => character.charCodeAt(0));
  const verdicts: Record<string, string> = {};
  const failures: string[] = [];
  let passes = 0;
  for (const contractCase of contractCases(documentedSample(bytes))) {
    const verdict = sorted(await outcomeOf(contractCase, edge).catch(String));
    verdicts[contractCase.name] = verdict;
    if (verdict === sorted(contractCase.expected)) passes++;
    else failures.push(`${contractCase.name}: ${verdict}`);
  }
  return { passes, failures, verdicts };
}

/** Writes equal values as equal JSON, whatever the order of their keys. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? "undefined";
