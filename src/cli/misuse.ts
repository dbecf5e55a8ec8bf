/** A command line that cannot be carried out; the message says what to write instead. */
export class Misuse extends Error {
  override readonly name = "Misuse";
}
