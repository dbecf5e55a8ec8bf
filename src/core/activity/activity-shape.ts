import type {
  Account,
  Activity,
  ChannelData,
  Conversation,
  Entity,
  Identified,
  InboundAttachment,
} from "./activity.ts";
import { type Check, fieldsOf, isAnything, isFlag, isText, listOf, optional } from "./shape.ts";

// Built by a pure call, so that a bundle that only verifies signatures can leave it out.
const isActivityShape = /* @__PURE__ */ activityShape();

function activityShape(): Check {
  const optionalText = optional(isText);

  const identified = optional(fieldsOf<Identified>({ id: optionalText }));

  return fieldsOf<Activity>({
    type: isText,
    id: isText,
    timestamp: isText,
    localTimestamp: optionalText,
    localTimezone: optionalText,
    serviceUrl: optionalText,
    channelId: optionalText,
    from: fieldsOf<Account>({ id: isText, name: optionalText, aadObjectId: optionalText }),
    conversation: fieldsOf<Conversation>({
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
      listOf(
        fieldsOf<InboundAttachment>({
          contentType: optionalText,
          contentUrl: optionalText,
          content: isAnything,
          name: optionalText,
          thumbnailUrl: optionalText,
        }),
      ),
    ),
    entities: optional(listOf(fieldsOf<Entity>({ type: optionalText }))),
    channelData: optional(
      fieldsOf<ChannelData>({
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
