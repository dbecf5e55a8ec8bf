import type { ContractCase } from "./edge.ts";
import type { Sample } from "./sample.ts";
import { activityJson, refused, signedVerdict } from "./steps.ts";

/** Age limits: by the signed timestamp, and in both directions. */
export function freshnessCases(sample: Sample): ContractCase[] {
  const now = Date.parse("2020-03-18T07:17:22.759Z");
  const at = (timestamp: string) => activityJson({ timestamp });
  const body = activityJson();
  const fresh: [string, string, object][] = [
    ["any age without a limit", body, { now: 0 }],
    ["any age within infinity", body, { now: 0, maxAgeSeconds: Number.POSITIVE_INFINITY }],
    ["the limit itself", body, { maxAgeSeconds: 300, now: now + 300_000 }],
    ["the limit ahead", body, { maxAgeSeconds: 300, now: now - 300_000 }],
    ["the very moment, as a Date", body, { maxAgeSeconds: 0, now: new Date(now) }],
    ["another offset", at("2020-03-18T17:17:22.7590435+10:00"), { maxAgeSeconds: 0, now }],
    ["whole seconds", at("2020-03-18T07:17:22Z"), { maxAgeSeconds: 0.759, now }],
    ["a single digit", at("2020-03-18T07:17:22.7Z"), { maxAgeSeconds: 0.059, now }],
  ];
  const refusals: [string, string, object, string][] = [
    ["a millisecond too old", body, { maxAgeSeconds: 300, now: now + 300_001 }, "activity-stale"],
    [
      "a millisecond too far ahead",
      body,
      { maxAgeSeconds: 300, now: now - 300_001 },
      "activity-from-the-future",
    ],
    ["what is old by the clock", body, { maxAgeSeconds: 300 }, "activity-stale"],
    ["a word for a date", at("yesterday"), { maxAgeSeconds: 1e9, now }, "activity-invalid"],
    ["no zone", at("2020-03-18T07:17:22.759"), { maxAgeSeconds: 1e9, now }, "activity-invalid"],
    [
      "a zone without a colon",
      at("2020-03-18T07:17:22+0000"),
      { maxAgeSeconds: 1e9, now },
      "activity-invalid",
    ],
    [
      "a word before a date",
      at("on 2020-03-18T07:17:22Z"),
      { maxAgeSeconds: 1e9, now },
      "activity-invalid",
    ],
    [
      "a word behind a date",
      at("2020-03-18T07:17:22Z, about"),
      { maxAgeSeconds: 1e9, now },
      "activity-invalid",
    ],
    ["a month too many", at("2020-13-18T07:17:22Z"), { maxAgeSeconds: 1e9 }, "activity-invalid"],
  ];
  return [
    ...fresh.map(([name, json, options]) => ({
      name: `accepts ${name}`,
      run: signedVerdict(sample, json, options),
      expected: { ok: true, text: "hello" },
    })),
    {
      name: "accepts what is new by the clock",
      run: (edge) =>
        signedVerdict(sample, at(new Date().toISOString()), { maxAgeSeconds: 300 })(edge),
      expected: { ok: true, text: "hello" },
    },
    ...refusals.map(([name, json, options, reason]) => ({
      name: `refuses ${name}`,
      run: signedVerdict(sample, json, options),
      expected: refused(reason),
    })),
  ];
}
