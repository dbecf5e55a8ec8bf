import {
  type Activity,
  commandText,
  mentionsOf,
  type Place,
  parseActivity,
  placeOf,
  type QuotedMessage,
  quotedOf,
  senderOf,
} from "../../../src/web.ts";
import { make } from "./dom.ts";

/** Shows the activity in a body, authentic or not. Returns nothing if the body is not an activity. */
export function renderActivity(body: Uint8Array, isProven: boolean): readonly HTMLElement[] {
  const result = parseActivity(body);
  if (!result.ok) return [];
  const title = isProven ? "The message" : "The message, not verified";
  const facts = make("dl", { class: "facts wide" });
  for (const [name, value] of listFacts(result.value)) {
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

function listFacts(activity: Activity): readonly [name: string, value: string][] {
  const sender = senderOf(activity);
  const place = placeOf(activity);
  const mentions = mentionsOf(activity);
  return [
    ["Command", commandText(activity) || "(empty: only a mention)"],
    ["Text", activity.text],
    ["Sender", [sender.name, sender.aadObjectId ?? sender.id].filter(Boolean).join(" · ")],
    ["Mentions", mentions.map((mention) => mention.name).join(", ") || "none"],
    ["Quoted", quotedOf(activity).map(describeQuoted).join("\n\n") || "nothing"],
    ["Sent", activity.timestamp],
    ["Tenant", place.tenantId ?? "unknown"],
    ["Team", place.teamId ?? "unknown"],
    ["Channel", place.channelId],
    ["Thread", describeThread(place)],
  ];
}

const describeQuoted = ({ kind, sender, text }: QuotedMessage): string =>
  `${sender ?? (kind === "reply" ? "Reply to" : "Forwarded")}: ${text ?? "unknown"}`;

const describeThread = ({ threadId, isThreadReply }: Place): string =>
  threadId
    ? `${threadId}, ${isThreadReply ? "this message is a reply" : "this message starts it"}`
    : "unknown";
