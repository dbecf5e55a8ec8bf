/** Does to a drawing what the renderer leaves undone: for people who hear it, and for safety. */
export function repairDrawing(drawn: HTMLElement): void {
  for (const link of drawn.querySelectorAll("a")) {
    // A middle click opens a link without asking the page.
    if (!/^(?:https?|mailto):/i.test(link.getAttribute("href") ?? "")) link.removeAttribute("href");
    link.rel = "noopener noreferrer nofollow";
  }
  for (const link of drawn.querySelectorAll<HTMLElement>('[role="link"][aria-label]')) {
    const label = link.getAttribute("aria-label") ?? "";
    const words = link.innerText.trim();
    // Who says the words that they see has to be understood.
    if (!label.includes(words)) link.setAttribute("aria-label", `${words}: ${label}`);
  }
  for (const link of drawn.querySelectorAll<HTMLElement>('[role="row"] > [role="link"]')) {
    const cell = document.createElement("div");
    cell.setAttribute("role", "cell");
    cell.style.display = "contents";
    link.replaceWith(cell);
    cell.append(link);
  }
}
