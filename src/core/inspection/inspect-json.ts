import { createFinding, type Finding } from "../finding.ts";
import { findStringEnd } from "./inspect-attachment.ts";
import { describeMistake, visitMessage } from "./inspect-message.ts";
import { isJsonObject, type JsonObject, walk } from "./inspection.ts";
import type { Limits } from "./options.ts";

/** A value as JSON would send it, and everything that was found in it. */
export interface InspectedJson {
  /** The JSON; empty for a value that cannot be sent. */
  readonly json: string;
  /** The message that the JSON says. */
  readonly message: unknown;
  readonly findings: readonly Finding[];
}

/**
 * Writes a value as JSON, and inspects what the JSON says after `wrap` has made a message of it. For a
 * caller that needs the findings alone, it reads the value itself where that gives the same: it is
 * faster.
 */
export function inspectAsJson(
  value: unknown,
  limits: Limits,
  wrap: (value: unknown) => unknown,
  needs: "all" | "findings" = "all",
): InspectedJson {
  let json = toJson(value);
  if (json !== undefined && isTooLarge(json, limits) && !nestsDeeper(json, WRITABLE_DEPTH)) {
    return { json, message: undefined, findings: [describeSize(json, limits)] };
  }
  if (json === undefined || isTooLarge(json, limits)) json = toShallowJson(value);
  if (json === undefined) {
    const findings = [createFinding("reply-unserializable", "")];
    return { json: "", message: undefined, findings };
  }
  if (needs === "findings") {
    try {
      if (isJsonData(value)) return inspectMessage(wrap(value), json, limits);
    } catch {
      // A proxy may throw whenever it is read again.
    }
  }
  return inspectMessage(wrap(JSON.parse(json)), json, limits);
}

function inspectMessage(message: unknown, json: string, limits: Limits): InspectedJson {
  const findings = isJsonObject(message)
    ? walk(message, visitMessage, limits)
    : [createFinding("reply-invalid", "", describeMistake(message))];
  if (findings[0]?.code === "nested-too-deep") return { json, message, findings };
  return { json, message, findings: [...warnOfSize(json, limits), ...findings] };
}

/** Writes a value as JSON; `undefined` for one that cannot be written. */
export function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value) ?? "null";
  } catch {
    return undefined;
  }
}

/**
 * Tells whether reading a value gives the same as reading its JSON: it has nothing but lists, plain
 * objects without getters, and what JSON can write.
 */
function isJsonData(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";
  if (value === null) return true;
  if ((value as JsonObject)["toJSON"] !== undefined) return false;
  if (Array.isArray(value)) return isJsonList(value);
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const key of Object.getOwnPropertyNames(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    // A getter has no value.
    if (!property?.enumerable || !isJsonData(property.value)) return false;
  }
  return true;
}

function isJsonList(list: readonly unknown[]): boolean {
  if (Object.getPrototypeOf(list) !== Array.prototype) return false;
  for (let index = 0; index < list.length; index++) if (!isJsonData(list[index])) return false;
  return true;
}

// Every runtime writes JSON of this depth, and inspection refuses much less.
const WRITABLE_DEPTH = 1000;

/**
 * Writes a value as JSON down to a depth that inspection refuses. Some runtimes throw at what is
 * nested deeper and some do not; this makes both say that it is nested too deeply.
 */
function toShallowJson(value: unknown): string | undefined {
  const depths = new WeakMap<object, number>();
  try {
    return JSON.stringify(value, function (this: object, _key, inner: unknown) {
      if (typeof inner !== "object" || inner === null) return inner;
      const depth = (depths.get(this) ?? 0) + 1;
      if (depth > WRITABLE_DEPTH) return null;
      depths.set(inner, depth);
      return inner;
    });
  } catch {
    return undefined;
  }
}

/** Tells whether a JSON text nests deeper than so many levels. */
function nestsDeeper(json: string, levels: number): boolean {
  let depth = 0;
  for (let index = 0; index < json.length; index++) {
    const character = json[index];
    if (character === '"') index = findStringEnd(json, index + 1);
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    if (depth > levels) return true;
  }
  return false;
}

const isTooLarge = (json: string, { maxUtf16Bytes }: Limits): boolean =>
  json.length * 2 > maxUtf16Bytes;

const describeSize = (json: string, { maxUtf16Bytes }: Limits): Finding =>
  createFinding(
    "reply-too-large",
    "",
    `The reply has ${json.length * 2} bytes in UTF-16; the limit is ${maxUtf16Bytes}. Nothing else was inspected.`,
  );

function warnOfSize(json: string, { largeBytes }: Limits): Finding[] {
  // A UTF-16 code unit takes at most three bytes in UTF-8, so most replies need not be encoded.
  if (json.length * 3 <= largeBytes) return [];
  const utf8 = new TextEncoder().encode(json).length;
  if (utf8 <= largeBytes) return [];
  return [
    createFinding("reply-large", "", `The reply has ${utf8} bytes, more than ${largeBytes}.`),
  ];
}
