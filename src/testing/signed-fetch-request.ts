import { UsageError } from "../core/usage-error.ts";
import type { RuntimeRequest } from "../serve/runtime-types.ts";
import { type SignedMessageOptions, signedRequest } from "./signed-request.ts";

/**
 * Creates a `Request` to your outgoing webhook, signed as Teams signs it: for Hono, Next.js, Workers,
 * Deno, Bun, and everything else that takes one.
 *
 * @param url - The absolute address of the webhook. Its query is kept, as Teams does.
 * @param options - The token and the message, as for {@link signedRequest}.
 * @returns A promise of the request. Its body can be read only once: create a request for each call.
 * @throws {@link UsageError}, as a rejection: `ERR_URL_INVALID` for an address that is not absolute,
 * and the errors of {@link signedRequest}.
 *
 * @example
 * ```ts
 * import { createFetchHandler } from "teams-outgoing-webhook/web";
 * import { documentedSample, signedFetchRequest } from "teams-outgoing-webhook/testing";
 *
 * const { token } = documentedSample;
 * const answer = createFetchHandler({ tokens: token, reply: () => "Hello!" });
 * const request = await signedFetchRequest("https://example.com/teams", { token });
 * console.log((await answer(request)).status); // 200
 * ```
 */
export async function signedFetchRequest(
  url: string | { readonly href: string },
  options: SignedMessageOptions,
): Promise<RuntimeRequest> {
  const address = typeof url === "string" ? url : url.href;
  if (!URL.canParse(address)) {
    throw new UsageError(
      "ERR_URL_INVALID",
      "The address is not absolute. Pass one such as http://localhost:3978/teams.",
    );
  }
  const { body, headers } = await signedRequest(options);
  return new Request(address, { method: "POST", headers, body });
}
