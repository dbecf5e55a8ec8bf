/** The attributes of a new element. */
type Attributes = Readonly<Record<string, string | boolean>>;

/** Finds an element, and throws if the page does not have it. */
export function find<Found extends Element>(
  id: string,
  type: new () => Found,
  within: ParentNode = document,
): Found {
  const found = within.querySelector(`#${id}`);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${type.name} with the id ${id}.`);
}

/** Creates an element. Strings become text, never HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === "string") element.setAttribute(attribute, value);
    else element.toggleAttribute(attribute, value);
  }
  element.append(...children);
  return element;
}

let updates = 0;

/** Says on the page whether something that was typed is not shown yet. */
function countUpdate(change: 1 | -1): void {
  updates += change;
  document.documentElement.toggleAttribute("data-updating", updates > 0);
}

/** Returns a function that runs `run` once typing has stopped for a moment. */
export function afterTyping(run: () => unknown): () => void {
  let timer: number | undefined;
  const start = async () => {
    timer = undefined;
    try {
      await run();
    } finally {
      countUpdate(-1);
    }
  };
  return () => {
    if (timer === undefined) countUpdate(1);
    window.clearTimeout(timer);
    timer = window.setTimeout(start, 150);
  };
}
