import { copyText } from "./copy-text.ts";
import { afterTyping, find, make } from "./dom.ts";
import { drawReply } from "./draw-reply.ts";
import { EXAMPLES } from "./examples.ts";
import { listFindings } from "./findings-list.ts";
import { onLargePaste } from "./large-paste.ts";
import { selectRange, showMarks } from "./marked-text.ts";
import { type ReadReply, readReply } from "./read-reply.ts";
import { packFragment } from "./shared-link.ts";
import { renderSizeMeters } from "./size-meters.ts";
import { renderBox } from "./verdict.ts";

/** Starts the pane. Returns a function that shows a text in it, with a note. */
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
        renderBox("idle", "Nothing to inspect yet", "", "Paste a reply, or choose an example."),
      );
      for (const part of [findings, size, drawn]) part.replaceChildren();
      showMarks(marks, field, []);
      return;
    }
    const reply = readReply(text);
    showMarks(marks, field, reply.findings);
    status.replaceChildren(renderSummary(reply));
    findings.replaceChildren(
      ...listFindings(reply.findings, text, (range) => selectRange(field, range)),
    );
    size.replaceChildren(...(reply.json ? renderSizeMeters(reply.json) : []));
    drawn.replaceChildren(...(reply.json ? drawReply(reply.message, countErrors(reply) > 0) : []));
  }

  function show(text: string, note = ""): void {
    field.value = text;
    shared.textContent = note;
    update();
  }

  async function share(): Promise<void> {
    const fragment = await packFragment(field.value);
    if (fragment === undefined) {
      shared.textContent = "This reply is too long for a link.";
      return;
    }
    history.replaceState(null, "", fragment);
    const copied = await copyText(location.href);
    shared.textContent = `${copied ? "Copied. The link" : "The link is in the address bar. It"} contains the reply and nothing else.`;
  }

  example.append(make("option", { value: "" }, "choose …"));
  for (const name of Object.keys(EXAMPLES)) example.append(make("option", { value: name }, name));
  example.addEventListener("change", () => {
    const chosen = EXAMPLES[example.value];
    if (chosen) show(JSON.stringify(chosen, null, 2));
    example.value = "";
  });
  // Remove the marks at once, and inspect the reply once typing stops.
  const updateSoon = afterTyping(update);
  field.addEventListener("input", () => {
    showMarks(marks, field, []);
    updateSoon();
  });
  onLargePaste(field, () => {
    shared.textContent = "The playground does not inspect texts longer than 500,000 characters.";
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

function renderSummary(reply: ReadReply): HTMLElement {
  const { findings, json, isWrapped } = reply;
  const errors = countErrors(reply);
  if (!json && findings[0]?.code === "not-json")
    return renderBox("bad", "Not JSON", "", "The first mistake is marked.");
  const counts = `${formatCount(errors, "error")}, ${formatCount(findings.length - errors, "warning")}`;
  const wrapped = isWrapped ? ["assertReply wraps it in the message that Teams needs."] : [];
  if (errors > 0)
    return renderBox(
      "bad",
      "Do not send it",
      counts,
      "serializeReply throws an error for it.",
      ...wrapped,
    );
  if (findings.length > 0)
    return renderBox(
      "warn",
      "It can be sent",
      counts,
      "It may not look or work as you expect.",
      ...wrapped,
    );
  return renderBox("good", "Ready to send", "no findings", ...wrapped);
}

const formatCount = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
