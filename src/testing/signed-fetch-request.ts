import { UsageError } from "../core/usage-error.ts";
import type { RuntimeRequest } from "../serve/runtime-types.ts";
import { type SignedMessageOptions, signedRequest } from "./signed-request.ts";

/**
 * Makes a `Request` to your outgoing webhook, signed as Teams signs it: for Hono, Next.js, Workers,
 * Deno, Bun, and everything else that takes one.
 *
 * @param url - Where the webhook is, as an absolute address; its query is kept, as Teams does.
 * @param options - The token, and what somebody says; see {@link signedRequest}.
 * @returns A promise of the request. Its body can be read once: make one for each call.
 * @throws {@link UsageError}, as a rejection: `ERR_URL_INVALID` for an address that is not absolute,
 * and all that {@link signedRequest} has.
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
      "The address has to be absolute, such as http://localhost:3978/teams.",
    );
  }
  const { body, headers } = await signedRequest(options);
  return new Request(address, { method: "POST", headers, body });
}
