import type { HandlerOptions } from "../../../src/index.ts";
import type { ContractCase, Edge } from "./edge.ts";
import { activityJson } from "./steps.ts";

const TOKEN = "QgyNSToQjf4p6+YzDpjKks1/tXeJQ7FhVHqRwTnugVI=";
const OTHER_TOKEN = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";

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
      name: "answers one message to two webhooks, though a function names both tokens the same",
      async run(edge) {
        const claim = edge.createReplayMemory();
        const teams = new Map([
          ["contoso", TOKEN],
          ["fabrikam", OTHER_TOKEN],
        ]);
        const serve = edge.createFetchHandler({
          tokens: ({ query }) => teams.get(query.get("id") ?? ""),
          reply: () => "Hi.",
          onReject: () => {},
          claim,
        });
        const all: number[] = [];
        for (const id of ["contoso", "fabrikam", "contoso"]) {
          const body = message();
          const headers = {
            authorization: await edge.signOutgoingWebhook(body, teams.get(id) ?? ""),
          };
          const url = `https://example.com/?id=${id}`;
          all.push((await serve(new Request(url, { method: "POST", headers, body }))).status);
        }
        return all;
      },
      expected: [200, 200, 409],
    },
    {
      name: "refuses a replay after its token was renamed",
      async run(edge) {
        const claim = edge.createReplayMemory();
        const before = await statuses(edge, [message()], { claim, tokens: { current: TOKEN } });
        const tokens = { next: OTHER_TOKEN, previous: TOKEN };
        return [...before, ...(await statuses(edge, [message()], { claim, tokens }))];
      },
      expected: [200, 409],
    },
    {
      name: "keeps conversation and message apart, wherever one ends",
      async run(edge) {
        const claim = edge.createReplayMemory();
        const pairs = [
          ["19:1", "23"],
          ["19:12", "3"],
          ["19:1/2", "3"],
          ["19:1", "/23"],
        ];
        const bodies = pairs.map(([conversation, id]) =>
          message({ id, conversation: { id: conversation } }),
        );
        return statuses(edge, bodies, { claim });
      },
      expected: [200, 200, 200, 200],
    },
    {
      name: "asks with a short id, however long those of the message are, and quotes none",
      async run(edge) {
        const asked: string[] = [];
        const claim = (id: string) => asked.push(id) > 0;
        const long = "19:".padEnd(500_000, "x");
        await statuses(edge, [message({ id: long }), message({ conversation: { id: long } })], {
          claim,
        });
        return [asked.length, new Set(asked).size, asked.every((id) => /^[\w-]{43}$/.test(id))];
      },
      expected: [2, 2, true],
    },
    {
      name: "asks with an id that signs no body",
      async run(edge) {
        const asked: string[] = [];
        const claim = (id: string) => asked.push(id) > 0;
        await statuses(edge, [message()], { claim });
        const base64 = `${asked[0]?.replaceAll("-", "+").replaceAll("_", "/")}=`;
        const body = "4:19:11584515842748";
        const { ok } = await edge.verifySignature({ body, authorization: `HMAC ${base64}` }, TOKEN);
        return ok;
      },
      expected: false,
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
