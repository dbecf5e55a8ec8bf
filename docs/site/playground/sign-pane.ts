import { signOutgoingWebhook, UsageError } from "../../../src/web.ts";
import { bodyOf, DEFAULT_TEAM } from "./compose.ts";
import { copyText } from "./copy-text.ts";
import { curlCommand, type Sendable } from "./curl-command.ts";
import { afterTyping, find } from "./dom.ts";
import { box } from "./verdict.ts";

/** What the form holds when the page opens. */
const BEGINNING = {
  text: "is it Friday's build?",
  webhook: "Deploybot",
  from: "Alex Example",
  team: DEFAULT_TEAM,
  url: "http://127.0.0.1:3978/",
};

/** Makes the pane work; `onVerify` is given what was signed. */
export function startSignPane(onVerify: (sent: Sendable, token: string) => void): void {
  const text = find("sign-text", HTMLTextAreaElement);
  const [webhook, from, team, url, token] = (
    ["webhook", "from", "team", "url", "token"] as const
  ).map((name) => find(`sign-${name}`, HTMLInputElement)) as [
    HTMLInputElement,
    HTMLInputElement,
    HTMLInputElement,
    HTMLInputElement,
    HTMLInputElement,
  ];
  const status = find("sign-status", HTMLElement);
  const signed = find("sign-signed", HTMLElement);
  const command = find("sign-command", HTMLTextAreaElement);
  const header = find("sign-header", HTMLInputElement);
  const body = find("sign-body", HTMLTextAreaElement);
  const copied = find("sign-copied", HTMLElement);
  let sent: Sendable | undefined;
  let latest = 0;

  async function update(): Promise<void> {
    const turn = ++latest;
    const result = await sign();
    if (turn !== latest) return;
    sent = result instanceof HTMLElement ? undefined : result;
    status.replaceChildren(...(result instanceof HTMLElement ? [result] : []));
    signed.hidden = sent === undefined;
    copied.textContent = "";
    command.value = sent ? curlCommand(sent) : "";
    header.value = sent?.authorization ?? "";
    body.value = sent?.body ?? "";
  }

  async function sign(): Promise<Sendable | HTMLElement> {
    if (token.value === "")
      return box("idle", "Not signed yet", "", "Enter the security token, or make one for a test.");
    const address = addressOf(url.value);
    if (!address)
      return box(
        "bad",
        "The address cannot be used",
        "",
        "Write a whole address, as in http://127.0.0.1:3978/.",
      );
    const body = bodyOf({
      text: text.value,
      webhook: webhook.value,
      from: from.value,
      team: team.value,
    });
    try {
      return { url: address, body, authorization: await signOutgoingWebhook(body, token.value) };
    } catch (error) {
      if (error instanceof UsageError)
        return box("bad", "The token cannot be used", error.code, error.message);
      throw error;
    }
  }

  function begin(): void {
    Object.assign(text, { value: BEGINNING.text });
    for (const [input, value] of [
      [webhook, BEGINNING.webhook],
      [from, BEGINNING.from],
      [team, BEGINNING.team],
      [url, BEGINNING.url],
      [token, ""],
    ] as const) {
      input.value = value;
    }
    update();
  }

  for (const input of [text, webhook, from, team, url, token])
    input.addEventListener("input", afterTyping(update));
  const onClick = (id: string, run: () => unknown) =>
    find(id, HTMLElement).addEventListener("click", run);
  onClick("sign-make", () => {
    token.value = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
    update();
  });
  onClick("sign-clear", begin);
  onClick("sign-again", update);
  onClick("sign-verify", () => sent && onVerify(sent, token.value));
  onClick("sign-copy", async () => {
    const done = sent && (await copyText(curlCommand(sent)));
    copied.textContent = done
      ? "Copied."
      : "This browser does not let a page copy: select the command.";
  });
  window.addEventListener("pagehide", begin);
  begin();
}

function addressOf(written: string): string | undefined {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
