import { indented } from "../indented.ts";
import type { ExitStatus, Io } from "../io.ts";
import { paintFor } from "../paint.ts";
import { type AttackName, attack, type Outcome } from "./attacks.ts";
import { printableUrl } from "./endpoint-url.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { signed } from "./outgoing-message.ts";
import { post } from "./post.ts";
import { GIVE_UP_AFTER, type Target } from "./target.ts";

/** Tries attacks one after the other, and tells which the endpoint withstood. */
export async function tryAttacks(
  target: Target,
  attacks: readonly AttackName[],
  json: boolean,
  io: Io,
): Promise<ExitStatus> {
  const paint = paintFor(io.colors);
  const outcomes: Outcome[] = [];
  if (!json) io.print(`${paint.bold("POST")} ${printableUrl(target.url)}`);
  // An endpoint that refuses everything would withstand all.
  tell(await controlOf(target, io));
  if (outcomes[0]?.held) for (const name of attacks) tell(await attack(name, target, io));
  if (json) io.print(JSON.stringify({ url: printableUrl(target.url), attacks: outcomes }));
  return outcomes.every(({ held }) => held) ? 0 : 1;

  function tell(outcome: Outcome): void {
    outcomes.push(outcome);
    if (json) return;
    const mark = outcome.held ? paint.green("✓") : paint.red("✗");
    io.print(`${mark} ${paint.bold(outcome.attack)}`);
    for (const line of indented([outcome.message], "  ", io.columns)) io.print(line);
  }
}

/** An ordinary message, which has to be answered. */
async function controlOf(target: Target, io: Io): Promise<Outcome> {
  const message = signed(target.bodyAt(io.now()), target.token);
  const answer = await post(target.url, message, { stop: io.stop, giveUpAfter: GIVE_UP_AFTER });
  const { shown, problems } = judgeAnswer(answer);
  const status = answer.kind === "answer" ? answer.status : null;
  const attack = "no-attack";
  if (shown) return { attack, held: true, status, message: "Answers a good message." };
  const why = problems.map(({ message }) => message).join(" ");
  return {
    attack,
    held: false,
    status,
    message: `A good message gets no good answer, so attacks would prove nothing. ${why}`,
  };
}
