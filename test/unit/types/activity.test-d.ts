import { expectTypeOf, test } from "vitest";
import type { Activity } from "../../../src/index.ts";

declare const activity: Activity;

test("what every capture has is there", () => {
  expectTypeOf(activity.text).toEqualTypeOf<string>();
  expectTypeOf(activity.id).toEqualTypeOf<string>();
  expectTypeOf(activity.from.id).toEqualTypeOf<string>();
  expectTypeOf(activity.conversation.id).toEqualTypeOf<string>();
});

test("what is null in the captures is nullable", () => {
  expectTypeOf(activity.recipient).toExtend<object | null | undefined>();
  // @ts-expect-error recipient is null in every capture
  activity.recipient.id;
  // @ts-expect-error replyToId is null, in threads too
  activity.replyToId.length;
  // @ts-expect-error locale was null until 2019
  activity.locale.length;
  // @ts-expect-error localTimestamp was null in 2017
  activity.localTimestamp.length;
  // @ts-expect-error the name of a conversation is null
  activity.conversation.name.length;
  // @ts-expect-error a picture has no content, HTML has no address
  activity.attachments?.[0]?.contentUrl.length;
  // @ts-expect-error aadObjectId was missing in 2017
  activity.from.aadObjectId.length;
});

test("an unknown field is unknown", () => {
  expectTypeOf(activity["importance"]).toEqualTypeOf<unknown>();
});

test("an activity is read-only", () => {
  // @ts-expect-error an activity is read-only
  activity.text = "";
});
