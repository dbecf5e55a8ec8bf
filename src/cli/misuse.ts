/** A command line that cannot be carried out; the message says what to write instead. */
export class Misuse extends Error {
  override readonly name = "Misuse";
}

/** A token where others could read it. */
export const tokenInArgument = (): Misuse =>
  new Misuse(
    "A token does not belong on the command line: others see it there, and the shell remembers it. " +
      "Put it into the environment as TEAMS_OUTGOING_WEBHOOK_TOKEN, or pass --token-file FILE, - for stdin.",
  );

/** Whether a text holds what tokens and signatures look like, so that no message may repeat it. */
export const looksSecret = (text: string): boolean => /[\w+/-]{43}=/.test(text);
