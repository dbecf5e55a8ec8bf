import type { Arguments, Options } from "../command.ts";
import type { ExitStatus, Io } from "../io.ts";
import { createPaint, toOutputJson, wrapLines } from "../terminal-text.ts";
import { type Judgement, judgeAnswer } from "./judge-answer.ts";
import { forgeMessage, signMessage, type Target } from "./outgoing-message.ts";
import { type Answer, hideQuery, post } from "./post.ts";

export const ATTACK_OPTIONS: Options = {
  "bad-signature": { type: "boolean", help: "send a message signed with another token" },
  stale: { type: "boolean", help: "send a message that is an hour old" },
  replay: { type: "boolean", help: "send the same message twice" },
  slow: { type: "boolean", help: "send half a message, then nothing" },
};

/** The outcome of an attack. */
interface Outcome {
  readonly attack: string;
  readonly held: boolean;
  readonly status: number | null;
  readonly message: string;
}

/** The name of an attack, which is also its option. */
export type AttackName = keyof typeof ATTACKS;

type Attack = (target: Target, io: Io) => Promise<Omit<Outcome, "attack">>;

const ATTACKS = {
  async "bad-signature"(target: Target, io: Io) {
    const answer = await post(target.url, forgeMessage(target.bodyAt(io.now())), io);
    return judgeDefence(
      answer,
      "Anybody can send it commands. Verify the signature of the raw body, and answer 401.",
    );
  },
  async stale(target: Target, io: Io) {
    const message = signMessage(target.bodyAt(io.now() - AN_HOUR), target.token);
    const answer = await post(target.url, message, io);
    return judgeDefence(
      answer,
      "A recorded message stays valid for ever. Limit the age: maxAgeSeconds.",
    );
  },
  async replay(target: Target, io: Io) {
    const message = signMessage(target.bodyAt(io.now()), target.token);
    const first = judgeAnswer(await post(target.url, message, io));
    if (!first.shown) {
      return {
        held: false,
        status: null,
        message: `The first of the two messages got no valid reply. ${joinMessages(first.problems)}`,
      };
    }
    const answer = await post(target.url, message, io);
    return judgeDefence(
      answer,
      "Teams and attackers may send a message twice. Remember each activity.id: claim.",
    );
  },
  async slow(target: Target, io: Io) {
    const message = signMessage(target.bodyAt(io.now()), target.token);
    const answer = await post(target.url, message, {
      stop: io.stop,
      giveUpAfter: io.giveUpAfter,
      half: true,
    });
    if (answer.kind === "hung-up") return { held: true, status: null, message: "It hung up." };
    return judgeDefence(
      answer,
      "Senders that never finish can use up all connections. Limit the time for a body.",
    );
  },
} satisfies Readonly<Record<string, Attack>>;

const AN_HOUR = 3_600_000;

/** Judges whether the server refused an attack on purpose, and did not just fail. */
function judgeDefence(answer: Answer, fix: string): Omit<Outcome, "attack"> {
  if (answer.kind !== "answer") {
    const seconds = Math.round(answer.milliseconds / 1000);
    if (answer.kind === "silence") {
      return {
        held: false,
        status: null,
        message: `It was still waiting after ${seconds} s. ${fix}`,
      };
    }
    return { held: false, status: null, message: joinMessages(judgeAnswer(answer).problems) };
  }
  const { status } = answer;
  if (status >= 400 && status < 500)
    return { held: true, status, message: `Refused with ${status}.` };
  if (status >= 500) {
    return {
      held: false,
      status,
      message: `It failed with ${status}. It should refuse with 401.`,
    };
  }
  if (status >= 300) {
    const message = `It redirected with ${status}, which refuses nothing. Answer 401.`;
    return { held: false, status, message };
  }
  return { held: false, status, message: `It answered ${status}. ${fix}` };
}

const joinMessages = (problems: Judgement["problems"]): string =>
  problems.map(({ message }) => message).join(" ");

/** Selects the attacks that the user asked for. */
export const selectAttacks = ({ values }: Arguments): AttackName[] =>
  (Object.keys(ATTACKS) as AttackName[]).filter((name) => values[name] !== undefined);

/** Runs one attack. */
const runAttack = async (name: AttackName, target: Target, io: Io): Promise<Outcome> => ({
  attack: name,
  ...(await ATTACKS[name](target, io)),
});

/** Runs attacks one after the other, and reports which ones the endpoint withstood. */
export async function tryAttacks(
  target: Target,
  attacks: readonly AttackName[],
  json: boolean,
  io: Io,
): Promise<ExitStatus> {
  const paint = createPaint(io.colors);
  const outcomes: Outcome[] = [];
  if (!json) io.print(`${paint.bold("POST")} ${hideQuery(target.url)}`);
  // An endpoint that refuses everything would withstand every attack.
  const control = await sendControl(target, io);
  tell(control);
  if (control.held) for (const name of attacks) tell(await runAttack(name, target, io));
  if (json) io.print(toOutputJson({ url: hideQuery(target.url), attacks: outcomes }));
  return outcomes.every(({ held }) => held) ? 0 : 1;

  function tell(outcome: Outcome): void {
    outcomes.push(outcome);
    if (json) return;
    const mark = outcome.held ? paint.green("✓") : paint.red("✗");
    io.print(`${mark} ${paint.bold(outcome.attack)}`);
    for (const line of wrapLines([outcome.message], "  ", io.columns)) io.print(line);
  }
}

/** Sends a valid message, which the endpoint must answer. */
async function sendControl(target: Target, io: Io): Promise<Outcome> {
  const message = signMessage(target.bodyAt(io.now()), target.token);
  const answer = await post(target.url, message, io);
  const { shown, problems } = judgeAnswer(answer);
  const status = answer.kind === "answer" ? answer.status : null;
  const attack = "no-attack";
  if (shown) return { attack, held: true, status, message: "It answers a valid message." };
  return {
    attack,
    held: false,
    status,
    message: `It does not answer a valid message correctly, so attacks would prove nothing. ${joinMessages(problems)}`,
  };
}
