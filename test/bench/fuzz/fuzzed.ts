import fc from "fast-check";

/** A property, with a name to repeat a run by. */
export interface Fuzzed {
  readonly name: string;
  readonly property: fc.IRawProperty<[never]>;
  /** The number of inputs in `npm run test:long`. The long run uses as many as its time allows. */
  readonly runs: number;
}

/** A property with a synchronous check. */
export const fuzzed = <Input>(
  name: string,
  runs: number,
  input: fc.Arbitrary<Input>,
  check: (input: Input) => void,
): Fuzzed => ({ name, runs, property: fc.property(input, check) as never });

/** A property with an asynchronous check. */
export const fuzzedAsync = <Input>(
  name: string,
  runs: number,
  input: fc.Arbitrary<Input>,
  check: (input: Input) => Promise<void>,
): Fuzzed => ({ name, runs, property: fc.asyncProperty(input, check) as never });
