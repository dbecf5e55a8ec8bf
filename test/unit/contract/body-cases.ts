import type { ContractCase } from "./edge.ts";
import type { Sample } from "./sample.ts";
import { activityJson, refused, signedVerdict, verdict } from "./steps.ts";

const utf8 = new TextEncoder();

/** Bodies that a stranger can send, and bodies that are authentic and still cannot be read. */
export function bodyCases(sample: Sample): ContractCase[] {
  const beer = activityJson({ text: "🍺" });
  const insideBeer = utf8.encode(beer).indexOf(0xf0) + 2;

  const strange: [string, object, string][] = [
    ["an empty string", { body: "" }, "body-empty"],
    ["no bytes", { body: new Uint8Array() }, "body-empty"],
    ["an empty body by its header first", { body: "", authorization: "" }, "authorization-missing"],
    ["what is not JSON by its signature first", { body: "{" }, "signature-mismatch"],
  ];
  const readable: [string, string | Uint8Array, string][] = [
    ["an activity", activityJson(), "hello"],
    ["an emoji in bytes", utf8.encode(beer), "🍺"],
    ["an emoji in a string", beer, "🍺"],
    ["a byte order mark in bytes", utf8.encode(`\ufeff${activityJson()}`), "hello"],
    ["a byte order mark in a string", `\ufeff${activityJson()}`, "hello"],
  ];
  const unreadable: [string, string | Uint8Array, string][] = [
    ["bytes that are not UTF-8", Uint8Array.of(0x22, 0xff, 0x22), "body-not-utf8"],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0), "body-not-utf8"],
    ["a character cut in two", utf8.encode(beer).subarray(0, insideBeer), "body-not-utf8"],
    ["two byte order marks", `\ufeff\ufeff${activityJson()}`, "body-not-json"],
    ["text", "hello", "body-not-json"],
    ["a JSON string", '"hello"', "activity-invalid"],
    ["an activity without sender", activityJson({ from: null }), "activity-invalid"],
  ];
  return [
    ...strange.map(([name, changes, reason]) => ({
      name: `refuses ${name}`,
      run: verdict(sample, changes),
      expected: refused(reason),
    })),
    ...readable.map(([name, body, text]) => ({
      name: `accepts ${name}, signed`,
      run: signedVerdict(sample, body),
      expected: { ok: true, text },
    })),
    ...unreadable.map(([name, body, reason]) => ({
      name: `refuses ${name}, signed`,
      run: signedVerdict(sample, body),
      expected: refused(reason),
    })),
    {
      name: "does not take replacement characters for the bytes they replaced",
      async run(edge) {
        const bytes = Uint8Array.of(0x22, 0xff, 0x22);
        const authorization = await edge.signOutgoingWebhook(bytes, sample.token);
        const body = new TextDecoder().decode(bytes);
        return edge.verifySignature({ body, authorization }, sample.token);
      },
      expected: refused("signature-mismatch"),
    },
  ];
}
