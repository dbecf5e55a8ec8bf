import type { HandlerOptions } from "../../../src/index.ts";
import type { ContractCase, Edge } from "./edge.ts";
import { activityJson } from "./steps.ts";

const TOKEN = "QgyNSToQjf4p6+YzDpjKks1/tXeJQ7FhVHqRwTnugVI=";

/** Serves messages one after the other with one handler, and gives the statuses. */
async function statuses(edge: Edge, bodies: string[], options: Partial<HandlerOptions>) {
  const serve = edge.createFetchHandler({ tokens: TOKEN, reply: () => "Hi.", ...options });
  const all: number[] = [];
  for (const body of bodies) {
    const headers = { authorization: await edge.signOutgoingWebhook(body, TOKEN) };
    const request = new Request("https://example.com", { method: "POST", headers, body });
    all.push((await serve(request)).status);
  }
  return all;
}

/** A message is answered once, and what is asked of `claim`. */
export function replayCases(): ContractCase[] {
  // Not at the top of the module, where Workers have no clock yet.
  const noon = new Date(Math.floor(Date.now() / 60_000) * 60_000);
  const message = (changes: object = {}) =>
    activityJson({ timestamp: noon.toISOString(), ...changes });
  return [
    {
      name: "answers a message once",
      async run(edge) {
        const claim = edge.createReplayMemory();
        return statuses(edge, [message(), message(), message({ id: "2" }), message()], { claim });
      },
      expected: [200, 409, 200, 409],
    },
    {
      name: "tells messages of the same millisecond in two channels apart",
      async run(edge) {
        const claim = edge.createReplayMemory();
        const bodies = [message(), message({ conversation: { id: "19:2" } })];
        return statuses(edge, bodies, { claim });
      },
      expected: [200, 200],
    },
    {
      name: "says which activity was replayed",
      async run(edge) {
        const heard: unknown[] = [];
        await statuses(edge, [message({ id: "7" })], {
          claim: () => false,
          onReject: (reason, { activityId }) => heard.push(reason, activityId),
        });
        return heard;
      },
      expected: ["activity-replayed", "7"],
    },
    {
      name: "asks about authentic and fresh messages only",
      async run(edge) {
        const asked: unknown[] = [];
        const claim = (id: string, expiresAt: Date) => {
          asked.push(id, expiresAt.getTime() - noon.getTime());
          return true;
        };
        const bodies = [message({ id: "1" }), activityJson({ id: "2" })];
        return [await statuses(edge, bodies, { claim, maxAgeSeconds: 600 }), asked];
      },
      expected: [
        [200, 401],
        // { printf '\377'; printf '4:19:11'; } | openssl dgst -sha256 -mac HMAC -macopt hexkey:… -binary | base64
        ["Ag_kYzsH_NhPdSksj8ajmIE4mePW9OF7ExEuB_jRFEU", 660_000],
      ],
    },
    {
      name: "asks to remember for ever where every age is accepted",
      async run(edge) {
        const asked: number[] = [];
        const claim = (_: string, expiresAt: Date) => {
          asked.push(expiresAt.getTime());
          return true;
        };
        const bodies = [message(), activityJson({ timestamp: "yesterday" })];
        await statuses(edge, bodies, { claim, maxAgeSeconds: Number.POSITIVE_INFINITY });
        await statuses(edge, bodies.slice(0, 1), { claim, maxAgeSeconds: 1e300 });
        return asked;
      },
      expected: [8.64e15, 8.64e15, 8.64e15],
    },
  ];
}
