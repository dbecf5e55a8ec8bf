import {
  type Activity,
  commandText,
  mentionsOf,
  type Place,
  parseActivity,
  placeOf,
  senderOf,
} from "../../../src/web.ts";
import { make } from "./dom.ts";

/** Shows what a body says, whoever sent it; nothing where it says nothing. */
export function activityView(body: Uint8Array, isProven: boolean): readonly HTMLElement[] {
  const result = parseActivity(body);
  if (!result.ok) return [];
  const title = isProven ? "The message" : "What the body says, unproven";
  const facts = make("dl", { class: "facts wide" });
  for (const [name, value] of factsOf(result.value)) {
    facts.append(make("div", {}, make("dt", {}, name), make("dd", {}, value)));
  }
  const frame = {
    class: "code scrolling",
    tabindex: "0",
    role: "region",
    "aria-label": "Activity",
  };
  return [
    make("h2", {}, title),
    facts,
    make(
      "details",
      {},
      make("summary", {}, "The whole activity"),
      make("pre", frame, JSON.stringify(result.value, null, 2)),
    ),
  ];
}

function factsOf(activity: Activity): readonly [name: string, value: string][] {
  const sender = senderOf(activity);
  const place = placeOf(activity);
  const mentions = mentionsOf(activity);
  return [
    ["Command", commandText(activity) || "(empty: a mention alone)"],
    ["Text", activity.text],
    ["Sender", [sender.name, sender.aadObjectId ?? sender.id].filter(Boolean).join(" · ")],
    ["Mentions", mentions.map((mention) => mention.name).join(", ") || "none"],
    ["Sent", activity.timestamp],
    ["Tenant", place.tenantId ?? "not said"],
    ["Team", place.teamId ?? "not said"],
    ["Channel", place.channelId],
    ["Thread", threadOf(place)],
  ];
}

const threadOf = ({ threadId, isThreadReply }: Place): string =>
  threadId ? `${threadId}, ${isThreadReply ? "a reply in it" : "which it begins"}` : "not said";
