import { type Body, type Original, original } from "./body.ts";

/** What is hashed in place of a body that was not read, or was read as something else. */
export function* misread({ bytes, text }: Body): Generator<Original> {
  for (const nothing of ["", "{}", "null", "undefined"])
    yield original("signed-body-empty", nothing);
  yield original("body-object-text", "[object Object]");
  if (text === undefined) yield original("body-characters-lost", new TextDecoder().decode(bytes));
}
