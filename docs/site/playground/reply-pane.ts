import { copyText } from "./copy-text.ts";
import { afterTyping, find, make } from "./dom.ts";
import { drawnReply } from "./drawn-reply.ts";
import { EXAMPLES } from "./examples.ts";
import { findingItems } from "./findings-list.ts";
import { onLargePaste } from "./large-paste.ts";
import { selectRange, showMarks } from "./marked-text.ts";
import { type ReadReply, readReply } from "./read-reply.ts";
import { fragmentOf } from "./shared-link.ts";
import { sizeMeters } from "./size-meters.ts";
import { box } from "./verdict.ts";

/** Makes the pane work; what it returns shows a text in it, and says something about it. */
export function startReplyPane(): (text: string, note?: string) => void {
  const field = find("reply-json", HTMLTextAreaElement);
  const marks = find("reply-marks", HTMLElement);
  const status = find("reply-status", HTMLElement);
  const findings = find("reply-findings", HTMLElement);
  const size = find("reply-size", HTMLElement);
  const drawn = find("reply-drawn", HTMLElement);
  const example = find("reply-example", HTMLSelectElement);
  const shared = find("reply-shared", HTMLElement);

  function update(): void {
    const text = field.value;
    if (text.trim() === "") {
      status.replaceChildren(
        box("idle", "Nothing to look at yet", "", "Paste a reply, or choose an example."),
      );
      for (const part of [findings, size, drawn]) part.replaceChildren();
      showMarks(marks, field, []);
      return;
    }
    const reply = readReply(text);
    showMarks(marks, field, reply.findings);
    status.replaceChildren(summaryOf(reply));
    findings.replaceChildren(
      ...findingItems(reply.findings, text, (range) => selectRange(field, range)),
    );
    size.replaceChildren(...(reply.json ? sizeMeters(reply.json) : []));
    drawn.replaceChildren(...(reply.json ? drawnReply(reply.message, countErrors(reply) > 0) : []));
  }

  function show(text: string, note = ""): void {
    field.value = text;
    shared.textContent = note;
    update();
  }

  async function share(): Promise<void> {
    const fragment = await fragmentOf(field.value);
    if (fragment === undefined) {
      shared.textContent = "This reply is too long for a link.";
      return;
    }
    history.replaceState(null, "", fragment);
    const copied = await copyText(location.href);
    shared.textContent = `${copied ? "Copied. The link" : "The link is in the address bar. It"} holds the reply and nothing else.`;
  }

  example.append(make("option", { value: "" }, "choose …"));
  for (const name of Object.keys(EXAMPLES)) example.append(make("option", { value: name }, name));
  example.addEventListener("change", () => {
    const chosen = EXAMPLES[example.value];
    if (chosen) show(JSON.stringify(chosen, null, 2));
    example.value = "";
  });
  // The marks follow at once, what costs more after a moment.
  const updateSoon = afterTyping(update);
  field.addEventListener("input", () => {
    showMarks(marks, field, []);
    updateSoon();
  });
  onLargePaste(field, () => {
    shared.textContent = "Texts of more than 500,000 characters are not looked at here.";
  });
  find("reply-share", HTMLElement).addEventListener("click", share);
  find("reply-clear", HTMLElement).addEventListener("click", () => {
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
    show("");
  });
  update();
  return show;
}

const countErrors = ({ findings }: ReadReply): number =>
  findings.filter(({ severity }) => severity === "error").length;

function summaryOf(reply: ReadReply): HTMLElement {
  const { findings, json, isWrapped } = reply;
  const errors = countErrors(reply);
  if (!json && findings[0]?.code === "not-json")
    return box("bad", "Not JSON", "", "The first mistake is marked.");
  const counts = `${count(errors, "error")}, ${count(findings.length - errors, "warning")}`;
  const wrapped = isWrapped ? ["assertReply puts the message around it that Teams needs."] : [];
  if (errors > 0)
    return box("bad", "Do not send it", counts, "serializeReply throws for it.", ...wrapped);
  if (findings.length > 0)
    return box(
      "warn",
      "It can be sent",
      counts,
      "It may not look or work as you think.",
      ...wrapped,
    );
  return box("good", "Ready to send", "nothing found", ...wrapped);
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
