import { FINDINGS } from "./findings.ts";

/**
 * What is wrong with a reply: a closed union of stable words.
 *
 * A code that ends in `-unsupported` refuses the whole value at its pointer; nothing inside it is
 * reported any more. The guide "Replying" has the meaning and the cure of each.
 *
 * @example
 * ```ts
 * import { type FindingCode, inspectReply } from "teams-outgoing-webhook";
 *
 * const codes: FindingCode[] = inspectReply({ type: "message", text: "" }).map(({ code }) => code);
 * console.log(codes); // [ 'text-empty' ]
 * ```
 */
export type FindingCode =
  | "action-not-open-url"
  | "action-spelling"
  | "action-unproven"
  | "attachment-unproven"
  | "attachment-unsupported"
  | "authentication-unsupported"
  | "card-invalid"
  | "card-unparsable"
  | "feedback-unsupported"
  | "image-not-https"
  | "input-unusable"
  | "link-unsafe"
  | "nested-too-deep"
  | "never-visible"
  | "query-unsupported"
  | "refresh-unsupported"
  | "reply-invalid"
  | "reply-large"
  | "reply-too-large"
  | "reply-unserializable"
  | "suggested-actions-unsupported"
  | "template-unfilled"
  | "text-empty"
  | "too-many-buttons"
  | "too-many-cards"
  | "too-many-findings"
  | "url-invalid"
  | "url-not-encoded"
  | "url-unsafe"
  | "version-missing"
  | "version-too-new";

/**
 * Something in a reply that Teams would refuse, not show, or show and not do.
 *
 * @example
 * ```ts
 * import { type Finding, inspectReply } from "teams-outgoing-webhook";
 *
 * const card = { type: "AdaptiveCard", version: "1.5", actions: [{ type: "Action.Submit" }] };
 * const [finding]: Finding[] = inspectReply(card);
 * console.log(finding?.severity, finding?.pointer); // error /attachments/0/content/actions/0
 * ```
 */
export interface Finding {
  /** What is wrong, in a stable word. */
  readonly code: FindingCode;
  /** `"error"`: do not send it. `"warning"`: it may not look or work as you think. */
  readonly severity: "error" | "warning";
  /**
   * Where, as a JSON pointer (RFC 6901) into the message that would be sent. Inside a card that is
   * held as a JSON string, the pointer goes on after a `!`.
   */
  readonly pointer: string;
  /** What is wrong and what to write instead, in English. It quotes no text and no address. */
  readonly message: string;
}

/** Makes a finding; `detail` says more than the table can, such as a number or a type. */
export function findingOf(code: FindingCode, pointer: string, detail?: string): Finding {
  const { severity, meaning, cure } = FINDINGS[code];
  return { code, severity, pointer, message: `${detail ?? meaning} ${cure}` };
}
