import type { CardElement, ElementOptions } from "./element.ts";

/** A person with picture and name, or several, as Teams shows them. */
export interface PersonComponent extends ElementOptions {
  /** Always `"Component"`. */
  readonly type: "Component";
  /** Whether it is one person or several. */
  readonly name: "graph.microsoft.com/user" | "graph.microsoft.com/users";
  /** Who, and how they are shown. */
  readonly properties: object;
}

/** How a person or several are shown. */
export interface PersonOptions extends ElementOptions {
  /** Whether name and picture are shown, or one of the two. */
  readonly style?: "iconAndName" | "iconOnly" | "nameOnly" | undefined;
  /** What stands beside the name. */
  readonly iconStyle?: "profilePicture" | "contactCard" | "none" | undefined;
}

/** Whom to show. */
export interface Person {
  /** The user principal name, such as `"jane@example.com"`, or the Microsoft Entra id. */
  readonly userPrincipalName: string;
  /** The name to show. */
  readonly displayName?: string | undefined;
}

/**
 * Builds a person or several, with picture and name, as Teams shows them.
 *
 * Teams' mobile clients leave it out, so it comes with a `fallback` that they show instead: the names
 * as text, unless you pass another.
 *
 * @param people - One person, or a list.
 * @param options - What is shown of them, the fallback, the space above and the like.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { person } from "teams-outgoing-webhook";
 *
 * const jane = person({ userPrincipalName: "jane@example.com", displayName: "Jane Doe" });
 * console.log(jane.name); // graph.microsoft.com/user
 * ```
 */
export function person(
  people: Person | readonly Person[],
  { style, iconStyle, ...options }: PersonOptions = {},
): PersonComponent {
  const users = isList(people) ? people : [people];
  const names = users.map(({ displayName, userPrincipalName }) => displayName ?? userPrincipalName);
  const fallback: CardElement = { type: "RichTextBlock", inlines: [names.join(", ")] };
  return {
    type: "Component",
    name: isList(people) ? "graph.microsoft.com/users" : "graph.microsoft.com/user",
    properties: {
      ...(isList(people) ? { users } : people),
      ...(style && { style }),
      ...(iconStyle && { iconStyle }),
    },
    fallback,
    ...options,
  };
}

// Array.isArray does not narrow readonly lists.
const isList = (people: Person | readonly Person[]): people is readonly Person[] =>
  Array.isArray(people);
