import type {
  Account,
  Activity,
  ChannelData,
  Conversation,
  Entity,
  Identified,
  InboundAttachment,
} from "./activity.ts";

type Check = (value: unknown) => boolean;

/** The fields that a type names, without its index signature. */
type Named<Type> = keyof {
  [Field in keyof Type as string extends Field ? never : Field]: unknown;
};

const isText: Check = (value) => typeof value === "string";

const isFlag: Check = (value) => typeof value === "boolean";

const isAnything: Check = () => true;

/** Also accepts `null` and a missing field: Teams uses both for "nothing". */
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value);

const every =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** Checks each field that `Type` names; other fields may hold anything. */
function object<Type>(checks: Readonly<Record<Named<Type>, Check>>): Check {
  const entries = Object.entries<Check>(checks);
  return (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    entries.every(([field, check]) => check((value as Record<string, unknown>)[field]));
}

// Built by a pure call, so that a bundle that only verifies signatures leaves it out.
const isActivityShape = /* @__PURE__ */ buildActivityCheck();

function buildActivityCheck(): Check {
  const optionalText = optional(isText);

  const identified = optional(object<Identified>({ id: optionalText }));

  return object<Activity>({
    type: isText,
    id: isText,
    timestamp: isText,
    localTimestamp: optionalText,
    localTimezone: optionalText,
    serviceUrl: optionalText,
    channelId: optionalText,
    from: object<Account>({ id: isText, name: optionalText, aadObjectId: optionalText }),
    conversation: object<Conversation>({
      id: isText,
      name: optionalText,
      isGroup: optional(isFlag),
      conversationType: optionalText,
      tenantId: optionalText,
    }),
    recipient: identified,
    textFormat: optionalText,
    text: isText,
    locale: optionalText,
    attachments: optional(
      every(
        object<InboundAttachment>({
          contentType: optionalText,
          contentUrl: optionalText,
          content: isAnything,
          name: optionalText,
          thumbnailUrl: optionalText,
        }),
      ),
    ),
    entities: optional(every(object<Entity>({ type: optionalText }))),
    channelData: optional(
      object<ChannelData>({
        teamsChannelId: optionalText,
        teamsTeamId: optionalText,
        channel: identified,
        team: identified,
        tenant: identified,
      }),
    ),
    replyToId: optionalText,
  });
}

/** Tells whether a parsed body has every field that {@link Activity} claims. */
export const isActivity = (value: unknown): value is Activity => isActivityShape(value);
