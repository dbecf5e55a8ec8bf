import { find } from "./dom.ts";
import { startReplyPane } from "./reply-pane.ts";
import { isSharedReply, unpackFragment } from "./shared-link.ts";
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

/** Opens what the address names: a shared reply or a pane. */
async function follow(): Promise<void> {
  const { hash } = location;
  if (!isSharedReply(hash)) {
    // Undo the browser's scrolling to the pane, which hides the tabs.
    if (open(hash.slice(1))) window.scrollTo(0, 0);
    return;
  }
  open("reply");
  const text = await unpackFragment(hash);
  if (text === undefined) showReply("", "The link is damaged, so its reply cannot be read.");
  else showReply(text, "This reply came from the link.");
}

window.addEventListener("hashchange", follow);
follow();
