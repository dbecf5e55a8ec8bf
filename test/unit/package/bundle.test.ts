import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { readVector } from "../../vectors/read-vector.ts";
import { documentedSample } from "../contract/sample.ts";

/** Bundles the imports of an expression as for a web page. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: "." },
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "library",
    platform: "browser",
    external: ["node:*"],
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

it("runs ./web with only the language and browser APIs", async () => {
  const { token, authorization, body } = documentedSample(
    readVector("documented-inbound-message.json"),
  );
  const page = createContext({ TextEncoder, TextDecoder, crypto, atob, btoa });
  runInContext(await bundle(`export * from "teams-outgoing-webhook/web"`), page);
  const request = { body, authorization };
  const result = await page["library"].verifyOutgoingWebhook(request, token);
  expect(result).toMatchObject({ ok: true, activity: { from: { name: "Tim Jones" } } });
});

it("runs ./diagnose with only the language and browser APIs", async () => {
  const { token, authorization, body } = documentedSample(
    readVector("documented-inbound-message.json"),
  );
  // Without compression streams and without Node.js.
  const page = createContext({ TextEncoder, TextDecoder, crypto, atob, btoa });
  runInContext(await bundle(`export * from "teams-outgoing-webhook/diagnose"`), page);
  const request = { body: new TextDecoder().decode(body).replaceAll(" \n", "\n"), authorization };
  const { findings } = await page["library"].diagnoseMismatch(request, token);
  expect(findings).toMatchObject([{ code: "body-spaces-trimmed", proven: true }]);
});

it.each([".", "./web"])("contains nothing of ./diagnose in %s", async (entry) => {
  const code = await bundle(`export * from "teams-outgoing-webhook${entry.slice(1)}"`);
  const diagnose = await bundle(`export * from "teams-outgoing-webhook/diagnose"`);
  for (const word of ["key-used-as-text", "body-minified", "DecompressionStream", "maxAttempts"]) {
    expect(diagnose).toContain(word);
    expect(code).not.toContain(word);
  }
});

it.each([".", "./web", "./testing", "./diagnose"])(
  "bundles %s without a warning",
  async (entry) => {
    const { warnings } = await build({
      stdin: {
        contents: `export * from "teams-outgoing-webhook${entry.slice(1)}"`,
        resolveDir: ".",
      },
      bundle: true,
      logLevel: "silent",
      format: "esm",
      platform: "neutral",
      external: ["node:*"],
      write: false,
    });
    expect(warnings.map(({ text }) => text)).toEqual([]);
  },
);

it("leaves readers and builders out of a bundle that only verifies signatures", async () => {
  const all = await bundle(`export * from "teams-outgoing-webhook/web"`);
  const some = await bundle(`export { verifySignature } from "teams-outgoing-webhook/web"`);
  for (const word of ["nbsp", "messageid", "TextDecoder", "textFormat"]) {
    expect(all).toContain(word);
    expect(some).not.toContain(word);
  }
});
