import { expect, it } from "vitest";
import { isHostName } from "../../../../src/core/inspection/host-name.ts";

it.each([
  "example.com",
  "axn--b.example",
  "xn--mnchen-3ya.example",
  "xn--fsqu00a.xn--0zwm56d",
  "xn--mgba3gch31f060k.example",
  "xn--i-7iq.ws",
  "xn--strae-oqa.example",
  "xn--teams-0e7t829f.example",
  "xn--ihqwcrb4cv8a8dqg056pqjye.example",
  "xn--n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa.example",
  `${"xn--mnchen-3ya.".repeat(16)}${"x".repeat(15)}`,
])("takes the host %s on every runtime", (host) => {
  expect(isHostName(host)).toBe(true);
});

it.each([
  "xn--",
  "xn---",
  "xn--a",
  "www.xn--a.com",
  "xn--!.com",
  "xn--mnchen-3y.example",
  "xn--zzzzzzzzzzzz.example",
  "xn--99999999999999999999.example",
  "xn--example-.com",
  "xn--9999999a.example",
  "xn--mnchen-3ya..example",
  `${"xn--mnchen-3ya.".repeat(16)}${"x".repeat(16)}`,
  `${"xn--mnchen-3ya.".repeat(20)}example`,
])("refuses the host %s on every runtime", (host) => {
  expect(isHostName(host)).toBe(false);
});
