import { find } from "./dom.ts";
import { startReplyPane } from "./reply-pane.ts";
import { holdsText, textIn } from "./shared-link.ts";
import { startSignPane } from "./sign-pane.ts";
import { startTabs } from "./tabs.ts";
import { startVerifyPane } from "./verify-pane.ts";

const open = startTabs(find("tabs", HTMLElement));
const showRequest = startVerifyPane();
const showReply = startReplyPane();
startSignPane(({ body, authorization }, token) => {
  showRequest({
    name: "the signed message",
    body: new TextEncoder().encode(body),
    authorization,
    token,
  });
  open("verify");
  find("verify-tab", HTMLElement).focus();
});

/** Follows the address: a shared reply, or the name of a pane. */
async function follow(): Promise<void> {
  const { hash } = location;
  if (!holdsText(hash)) {
    // The browser would scroll to the pane, past the tabs.
    if (open(hash.slice(1))) window.scrollTo(0, 0);
    return;
  }
  open("reply");
  const text = await textIn(hash);
  if (text === undefined) showReply("", "The link is damaged: the reply in it cannot be read.");
  else showReply(text, "This reply came with the link.");
}

window.addEventListener("hashchange", follow);
follow();
