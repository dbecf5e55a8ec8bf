/** Starts the tabs, for the mouse and the usual keys. Returns a function that opens a tab by name. */
export function startTabs(list: HTMLElement): (name: string) => boolean {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];

  function select(chosen: HTMLElement): void {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      findPanel(tab)?.toggleAttribute("hidden", !isChosen);
    }
  }

  list.addEventListener("click", ({ target }) => {
    const tab = tabs.find((one) => one.contains(target as Node));
    if (tab) select(tab);
  });
  list.addEventListener("keydown", (event) => {
    const next = tabs.at(findNextIndex(event.key, tabs.indexOf(event.target as HTMLElement), tabs));
    if (next === undefined || !MOVES.has(event.key)) return;
    event.preventDefault();
    select(next);
    next.focus();
  });
  return (name) => {
    const tab = tabs.find(({ id }) => id === `${name}-tab`);
    if (tab) select(tab);
    return tab !== undefined;
  };
}

const MOVES = new Set(["ArrowLeft", "ArrowRight", "Home", "End"]);

function findNextIndex(key: string, index: number, { length }: readonly unknown[]): number {
  if (key === "Home") return 0;
  if (key === "End") return -1;
  // From the first tab, -1 selects the last.
  return key === "ArrowLeft" ? index - 1 : (index + 1) % length;
}

const findPanel = (tab: HTMLElement) =>
  document.getElementById(tab.getAttribute("aria-controls") ?? "");
