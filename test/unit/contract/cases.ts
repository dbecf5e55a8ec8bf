import { bodyCases } from "./body-cases.ts";
import { documentedCases } from "./documented-cases.ts";
import type { ContractCase } from "./edge.ts";
import { freshnessCases } from "./freshness-cases.ts";
import { headerCases } from "./header-cases.ts";
import { mistakeCases } from "./mistake-cases.ts";
import { replayCases } from "./replay-cases.ts";
import type { Sample } from "./sample.ts";
import { servingCases } from "./serving-cases.ts";
import { servingMistakeCases } from "./serving-mistake-cases.ts";
import { servingReplyCases } from "./serving-reply-cases.ts";
import { signingCases } from "./signing-cases.ts";
import { tokenCases } from "./token-cases.ts";

/** Every promise about signatures and serving, for each edge and runtime. Needs nothing but the language and fetch. */
export const contractCases = (sample: Sample): ContractCase[] => [
  ...documentedCases(sample),
  ...headerCases(sample),
  ...bodyCases(sample),
  ...freshnessCases(sample),
  ...tokenCases(sample),
  ...mistakeCases(sample),
  ...signingCases(sample),
  ...servingCases(sample),
  ...servingReplyCases(sample),
  ...servingMistakeCases(sample),
  ...replayCases(),
];
