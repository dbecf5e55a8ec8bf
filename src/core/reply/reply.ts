import type { TextReply } from "./text-reply.ts";

/**
 * What an outgoing webhook may answer.
 *
 * @example
 * ```ts
 * import { type Reply, textReply } from "teams-outgoing-webhook";
 *
 * const answer = (command: string): Reply => textReply(command === "" ? "What can I do?" : "Done.");
 * console.log(answer("").text); // What can I do?
 * ```
 */
export type Reply = TextReply;
