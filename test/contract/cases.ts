import { bodyCases } from "./body-cases.ts";
import { documentedCases } from "./documented-cases.ts";
import type { ContractCase } from "./edge.ts";
import { freshnessCases } from "./freshness-cases.ts";
import { headerCases } from "./header-cases.ts";
import { mistakeCases } from "./mistake-cases.ts";
import type { Sample } from "./sample.ts";
import { signingCases } from "./signing-cases.ts";
import { tokenCases } from "./token-cases.ts";

/** Every promise about signatures, for each edge and runtime. Needs nothing but the language. */
export const contractCases = (sample: Sample): ContractCase[] => [
  ...documentedCases(sample),
  ...headerCases(sample),
  ...bodyCases(sample),
  ...freshnessCases(sample),
  ...tokenCases(sample),
  ...mistakeCases(sample),
  ...signingCases(sample),
];
