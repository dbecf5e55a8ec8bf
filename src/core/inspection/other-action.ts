import type { Inspection } from "./inspection.ts";
import type { Place } from "./place.ts";

// Every name of an action that is not openUrl, in whichever family of cards; "Action." begins those
// of Adaptive Cards, also the ones that are yet to come.
const OTHER_ACTION =
  /^\s*(?:action\.(?!openurl\s*$).*|imback|messageback|invoke|signin|postback|playaudio|playvideo|showimage|downloadfile|payment|openapp|httppost|actioncard|invokeaddincommand)\s*$/is;

/** Tells whether a type is that of an action, and not openUrl, wherever it stands. */
export const isOtherAction = (type: unknown): type is string =>
  typeof type === "string" && OTHER_ACTION.test(type);

/** Reports what stands where no action is looked for, and says that it is one. */
export function reportAction(type: string, place: Place, inspection: Inspection): void {
  inspection.report("action-not-open-url", place, describeAction(type));
}

/** Says what is wrong with the type of an action; names it, unless its name is odd. */
export function describeAction(type: string): string {
  if (/^(action\.openurl|openurl|openuri|viewaction)$/i.test(type)) {
    return `${type} is not what opens a page here, though it does elsewhere.`;
  }
  const name = /^[\w.]{1,40}$/.test(type) ? type : "An action of an unknown type";
  return `${name} does something else than open a page, which an outgoing webhook may not.`;
}
