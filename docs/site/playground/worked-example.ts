import { documentedSample } from "../../../src/testing.ts";
import { find } from "./dom.ts";

/** The message that the page opens with: the one that Microsoft documents. */
interface WorkedExample {
  readonly body: string;
  readonly authorization: string;
  readonly token: string;
  /** The part of the body to point out, from and to. */
  readonly changed?: readonly [from: number, to: number];
}

/** What each button does to the body of the example: the text that it replaces, and the new one. */
const BREAKS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  "verify-sample": ["", ""],
  "verify-add-line-break": ["} \n}", "} \n}\n"],
  "verify-change-letter": ["> Hello", "> hello"],
};

/** Starts the buttons of the worked example, and shows it. */
export function startWorkedExample(show: (example: WorkedExample) => void): void {
  const { body, authorization, token } = documentedSample;
  for (const [id, [before, after]] of Object.entries(BREAKS)) {
    const at = body.indexOf(before);
    const changed = body.slice(0, at) + after + body.slice(at + before.length);
    const place = before === after ? {} : { changed: [at, at + after.length] as const };
    find(id, HTMLElement).addEventListener("click", () =>
      show({ body: changed, authorization, token, ...place }),
    );
  }
  show({ body, authorization, token });
}
