import { resolveInspectOptions } from "../../../src/core/inspection/options.ts";
import { make } from "./dom.ts";

/** Shows how large a reply is as it would be sent, against both limits. */
export function sizeMeters(json: string): HTMLElement[] {
  const { largeBytes, maxUtf16Bytes } = resolveInspectOptions();
  const utf8 = new TextEncoder().encode(json).length;
  return [
    make("h2", {}, "Size, as it is sent"),
    meter("UTF-8", utf8, largeBytes, "large beyond"),
    meter("UTF-16", json.length * 2, maxUtf16Bytes, "refused beyond"),
  ];
}

function meter(unit: string, bytes: number, limit: number, beyond: string): HTMLElement {
  const number = (value: number) => value.toLocaleString("en");
  const label = `${number(bytes)} bytes of ${unit}, ${beyond} ${number(limit)}`;
  const bar = make("meter", { min: "0", max: String(limit), high: String(limit - 1) });
  bar.value = Math.min(bytes, limit);
  return make("label", { class: bytes > limit ? "size over" : "size" }, label, bar);
}
