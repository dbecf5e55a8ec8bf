import { signOutgoingWebhook, UsageError } from "../../../src/web.ts";
import { composeBody, DEFAULT_TEAM } from "./compose.ts";
import { copyText } from "./copy-text.ts";
import { curlCommand, type Sendable } from "./curl-command.ts";
import { afterTyping, find } from "./dom.ts";
import { renderBox } from "./verdict.ts";

/** The values of the form when the page opens. */
const INITIAL_VALUES = {
  text: "is it Friday's build?",
  webhook: "Deploybot",
  from: "Alex Example",
  team: DEFAULT_TEAM,
  url: "http://127.0.0.1:3978/",
};

/** Starts the pane. `onVerify` receives the signed request. */
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
      return renderBox(
        "idle",
        "Not signed yet",
        "",
        "Enter the security token, or make one up for a test.",
      );
    const address = parseAddress(url.value);
    if (!address)
      return renderBox(
        "bad",
        "The address cannot be used",
        "",
        "Enter a full URL, such as http://127.0.0.1:3978/.",
      );
    const body = composeBody({
      text: text.value,
      webhook: webhook.value,
      from: from.value,
      team: team.value,
    });
    try {
      return { url: address, body, authorization: await signOutgoingWebhook(body, token.value) };
    } catch (error) {
      if (error instanceof UsageError)
        return renderBox("bad", "The token cannot be used", error.code, error.message);
      throw error;
    }
  }

  function reset(): void {
    Object.assign(text, { value: INITIAL_VALUES.text });
    for (const [input, value] of [
      [webhook, INITIAL_VALUES.webhook],
      [from, INITIAL_VALUES.from],
      [team, INITIAL_VALUES.team],
      [url, INITIAL_VALUES.url],
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
  onClick("sign-clear", reset);
  onClick("sign-again", update);
  onClick("sign-verify", () => sent && onVerify(sent, token.value));
  onClick("sign-copy", async () => {
    const done = sent && (await copyText(curlCommand(sent)));
    copied.textContent = done
      ? "Copied."
      : "This browser does not allow copying. Select the command and copy it yourself.";
  });
  window.addEventListener("pagehide", reset);
  reset();
}

function parseAddress(written: string): string | undefined {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
