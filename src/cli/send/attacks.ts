import type { Arguments, Options } from "../command.ts";
import type { Io } from "../io.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { forged, signed } from "./outgoing-message.ts";
import { type Answer, post } from "./post.ts";
import { GIVE_UP_AFTER, type Target } from "./target.ts";

export const ATTACK_OPTIONS: Options = {
  "bad-signature": { type: "boolean", help: "send what is signed under another token" },
  stale: { type: "boolean", help: "send what is signed well, but an hour old" },
  replay: { type: "boolean", help: "send the same message twice" },
  slow: { type: "boolean", help: "send half of a message, and then nothing" },
};

/** What an attack came to. */
export interface Outcome {
  readonly attack: string;
  readonly held: boolean;
  readonly status: number | null;
  readonly message: string;
}

/** The name of an attack, which is that of its option. */
export type AttackName = keyof typeof ATTACKS;

type Attack = (target: Target, io: Io) => Promise<Omit<Outcome, "attack">>;

const ATTACKS = {
  async "bad-signature"(target: Target, io: Io) {
    const answer = await post(target.url, forged(target.bodyAt(io.now())), optionsOf(io));
    return judge(
      answer,
      "Anybody could give it orders. Verify the signature of the raw body, and answer 401.",
    );
  },
  async stale(target: Target, io: Io) {
    const message = signed(target.bodyAt(io.now() - AN_HOUR), target.token);
    const answer = await post(target.url, message, optionsOf(io));
    return judge(
      answer,
      "Whoever records a message can send it again for ever. Limit the age: maxAgeSeconds.",
    );
  },
  async replay(target: Target, io: Io) {
    const message = signed(target.bodyAt(io.now()), target.token);
    const first = judgeAnswer(await post(target.url, message, optionsOf(io)));
    if (!first.shown) {
      const { code = "", message = "" } = first.problems[0] ?? {};
      return {
        held: false,
        status: null,
        message: `The first of the two got no good reply: ${code}. ${message}`,
      };
    }
    const answer = await post(target.url, message, optionsOf(io));
    return judge(
      answer,
      "Teams and attackers may send a message twice. Remember activity.id: claim.",
    );
  },
  async slow(target: Target, io: Io) {
    const message = signed(target.bodyAt(io.now()), target.token);
    const answer = await post(target.url, message, { ...optionsOf(io), half: true });
    if (answer.kind === "hung-up") return { held: true, status: null, message: "It hung up." };
    return judge(
      answer,
      "Senders that never finish can use up all its connections. Limit the time of a body.",
    );
  },
} satisfies Readonly<Record<string, Attack>>;

const AN_HOUR = 3_600_000;

const optionsOf = (io: Io) => ({ stop: io.stop, giveUpAfter: GIVE_UP_AFTER });

/** Whether it was refused as it must be: by a status, and not by a server that failed over it. */
function judge(answer: Answer, cure: string): Omit<Outcome, "attack"> {
  if (answer.kind !== "answer") {
    const seconds = Math.round(answer.milliseconds / 1000);
    if (answer.kind === "silence") {
      return {
        held: false,
        status: null,
        message: `It was still waiting after ${seconds} s. ${cure}`,
      };
    }
    const { message = "" } = judgeAnswer(answer).problems[0] ?? {};
    return { held: false, status: null, message };
  }
  const { status } = answer;
  if (status >= 400 && status < 500)
    return { held: true, status, message: `Refused with ${status}.` };
  if (status >= 500) {
    return {
      held: false,
      status,
      message: `It failed with ${status} where it has to refuse with 401.`,
    };
  }
  return { held: false, status, message: `It answered ${status}. ${cure}` };
}

/** The attacks that the user asked for, in their order here. */
export const attacksIn = ({ values }: Arguments): AttackName[] =>
  (Object.keys(ATTACKS) as AttackName[]).filter((name) => values[name] !== undefined);

/** Tries one of them. */
export const attack = async (name: AttackName, target: Target, io: Io): Promise<Outcome> => ({
  attack: name,
  ...(await ATTACKS[name](target, io)),
});
