import fc from "fast-check";

/** One property, under a name by which a run can be repeated. */
export interface Fuzzed {
  readonly name: string;
  readonly property: fc.IRawProperty<[never]>;
  /** Inputs in `npm test`; the long run takes as many as its time allows. */
  readonly runs: number;
}

/** A property of inputs that are checked at once. */
export const fuzzed = <Input>(
  name: string,
  runs: number,
  input: fc.Arbitrary<Input>,
  check: (input: Input) => void,
): Fuzzed => ({ name, runs, property: fc.property(input, check) as never });

/** A property of inputs whose check takes promises. */
export const fuzzedAsync = <Input>(
  name: string,
  runs: number,
  input: fc.Arbitrary<Input>,
  check: (input: Input) => Promise<void>,
): Fuzzed => ({ name, runs, property: fc.asyncProperty(input, check) as never });
