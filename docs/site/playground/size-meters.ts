import { resolveInspectOptions } from "../../../src/core/inspection/options.ts";
import { make } from "./dom.ts";

/** Compares the size of a reply, as sent, with both limits. */
export function renderSizeMeters(json: string): HTMLElement[] {
  const { largeBytes, maxUtf16Bytes } = resolveInspectOptions();
  const utf8 = new TextEncoder().encode(json).length;
  return [
    make("h2", {}, "Size as sent"),
    renderMeter("UTF-8", utf8, largeBytes, "warned above"),
    renderMeter("UTF-16", json.length * 2, maxUtf16Bytes, "refused above"),
  ];
}

function renderMeter(unit: string, bytes: number, limit: number, beyond: string): HTMLElement {
  const number = (value: number) => value.toLocaleString("en");
  const label = `${number(bytes)} bytes of ${unit}, ${beyond} ${number(limit)}`;
  const bar = make("meter", { min: "0", max: String(limit), high: String(limit - 1) });
  bar.value = Math.min(bytes, limit);
  return make("label", { class: bytes > limit ? "size over" : "size" }, label, bar);
}
