import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { describeRejection, signOutgoingWebhook } from "../../../src/index.ts";
import { documentedSample } from "../../../src/testing.ts";
import { readPayload } from "../../vectors/payloads/read-payload.ts";
import { readVector } from "../../vectors/read-vector.ts";
import { settle, useBrowser } from "./browser.ts";

const open = useBrowser();
const { token, authorization } = documentedSample;
const sample = Buffer.from(readVector("documented-inbound-message.json"));
let page: Page;

beforeEach(async () => {
  page = await open();
});

/** Pastes a text into a field, as the keyboard does. */
async function paste(text: string, field = "#verify-body"): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.focus(field);
  await page.keyboard.press("ControlOrMeta+V");
}

/** Fills in a request, with its body from a file. */
async function give(body: Uint8Array, header = authorization, key = token): Promise<void> {
  const file = { name: "body.json", mimeType: "application/json", buffer: Buffer.from(body) };
  await page.setInputFiles("#verify-file", file);
  await page.fill("#verify-header", header);
  await page.fill("#verify-token", key);
}

const verdict = () => page.locator("#verify-verdict");
const accepted = () => verdict().getByText("Accepted", { exact: true }).waitFor();
const refused = () => verdict().getByText("Refused", { exact: true }).waitFor();
const fact = (name: string) => page.locator(`.facts div:has(dt:text-is("${name}")) dd`).innerText();
const codes = () => page.locator("#verify-findings li p:first-child").allInnerTexts();

describe("the pane Verify", () => {
  it("opens with the documented sample, accepted, and shows its content", async () => {
    await accepted();
    expect(await fact("Command")).toBe("Hello Larry Brown");
    expect(await fact("Sender")).toContain("Tim Jones");
    expect(await fact("Mentions")).toBe("Larry Brown");
    expect(await fact("Size")).toBe("1,891 bytes");
    expect(await fact("Line endings")).toContain("53 LF");
    expect(await fact("Trailing spaces")).toContain("on 3 lines");
    expect(await verdict().innerText()).toContain("activity-stale");
    await page.getByText("The whole activity").click();
    const shown = await page.getByRole("region", { name: "Activity" }).innerText();
    expect(JSON.parse(shown)).toEqual(JSON.parse(sample.toString()));
  });

  it("accepts the sample as a file, and refuses it with one byte changed", async () => {
    await give(sample);
    await accepted();
    const changed = Buffer.from(sample);
    changed[changed.indexOf("Hello")] = "h".charCodeAt(0);
    await give(changed);
    await refused();
    const words = await verdict().innerText();
    expect(words).toContain("signature-mismatch · status 401");
    expect(words).toContain(describeRejection("signature-mismatch"));
    await page.getByText("No known mistake explains the mismatch.").waitFor();
    expect(await page.locator("#verify-activity h2").innerText()).toBe("The message, not verified");
  });

  it("keeps the bytes of a dropped file", async () => {
    const body = Buffer.from(`\ufeff${sample.toString().replaceAll("\n", "\r\n")} \t\r`);
    const transfer = await page.evaluateHandle(
      (bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], "dropped.json"));
        return data;
      },
      [...body],
    );
    await page.dispatchEvent("#verify-drop", "drop", { dataTransfer: transfer });
    await page.fill("#verify-header", signOutgoingWebhook(body, token));
    await page.fill("#verify-token", token);
    await accepted();
    expect(await fact("Line endings")).toContain("53 CR LF, 1 single CR");
    expect(await fact("Byte order mark")).toContain("yes");
    expect(await fact("Trailing spaces")).toContain("on 4 lines");
    expect(await page.locator(".digits .bom").allInnerTexts()).toEqual(["ef", "bb", "bf"]);
    expect(await page.locator("table.hex tr").count()).toBe(64);
    await page.getByRole("button", { name: /^Show all 1,9\d\d bytes$/ }).click();
    const digits = (await page.locator(".digits").allInnerTexts()).join("").replace(/\s/g, "");
    expect(digits).toBe(body.toString("hex"));
    expect(await page.getByRole("button", { name: /^Show .+ bytes$/ }).count()).toBe(0);
  });

  it("accepts a file that is not text, and says so if it is authentic", async () => {
    const bytes = Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256));
    await give(bytes);
    await refused();
    await give(bytes, signOutgoingWebhook(bytes, token));
    await verdict().getByText("body-not-utf8 · status 400").waitFor();
    const digits = (await page.locator(".digits").allInnerTexts()).join("").replace(/\s/g, "");
    expect(digits).toBe(bytes.toString("hex"));
    // All control characters except the trailing tab and the line endings, and all bytes beyond ASCII.
    expect(await page.locator(".characters .beyond").count()).toBe(2 * (29 + 129));
  });

  it("treats a pasted text of megabytes like a file", async () => {
    const body = JSON.stringify(Array(200_000).fill(0), null, 1);
    await page.evaluate((text) => navigator.clipboard.writeText(text), body);
    await page.focus("#verify-body");
    await page.keyboard.press("ControlOrMeta+V");
    await page.getByText("the pasted text").waitFor();
    await page.fill("#verify-header", signOutgoingWebhook(body, token));
    await page.fill("#verify-token", token);
    await verdict().getByText("activity-invalid · status 400").waitFor();
    expect(await fact("Line endings")).toContain("200,001 LF");
  });

  it("refuses a pasted text larger than any message", async () => {
    await page.evaluate(() => navigator.clipboard.writeText("x".repeat(5_000_001)));
    await page.focus("#verify-body");
    await page.keyboard.press("ControlOrMeta+V");
    await page.getByText("This is larger than 5 MB.").waitFor();
    expect(await page.inputValue("#verify-body")).toBe("");
  });

  it("decodes base64 and hexadecimal, and says if a body is neither", async () => {
    await page.fill("#verify-header", authorization);
    await page.fill("#verify-token", token);
    await page.selectOption("#verify-encoding", "base64");
    await page.fill("#verify-body", sample.toString("base64").replace(/.{76}/g, "$&\n"));
    await accepted();
    await page.selectOption("#verify-encoding", "hex");
    await page.getByText("This is not hexadecimal: use the digits").waitFor();
    await page.fill("#verify-body", sample.toString("hex"));
    await accepted();
    await page.fill("#verify-body", sample.toString("hex").slice(1));
    await page.getByText("the number of digits is odd").waitFor();
    await page.selectOption("#verify-encoding", "base64");
    await page.fill("#verify-body", "Zm9v!");
    await page.getByText("This is not base64").waitFor();
  });

  it("names the mistake behind a mismatch", async () => {
    const body = JSON.stringify(readPayload("2020-plain"));
    const header = signOutgoingWebhook(body, token);
    await give(Buffer.from(JSON.stringify(JSON.parse(body), null, 2)), header);
    await refused();
    await expect.poll(codes).toEqual(["body-pretty-printed"]);
    await give(Buffer.from(body), header.replace("HMAC ", ""));
    await page.getByText("authorization-not-hmac · status 401").waitFor();
    await expect.poll(codes).toEqual(["authorization-scheme"]);
    await give(Buffer.from(body), `Authorization: ${header}`);
    await page.getByText("authorization-name-included").waitFor();
  });

  it("ends a search as soon as a field changes, and shows the result of the last request alone", async () => {
    const large = Buffer.from(JSON.stringify({ text: '<b>Grüße "🍺"</b>'.repeat(30_000) }));
    await give(large);
    await page.getByText("Looking for the mistake …").waitFor();
    await expect.poll(() => page.workers().length).toBe(1);
    await page.fill("#verify-token", "");
    await page.getByText("Nothing to verify yet").waitFor();
    await settle(page);
    // Chromium gives a worker that is busy two seconds to end.
    await expect.poll(() => page.workers().length, { timeout: 15_000 }).toBe(0);
    expect(await page.locator("#verify-findings").innerText()).toBe("");
  });

  it("says that pasting changed the line endings", async () => {
    const body = sample.toString().replaceAll("\n", "\r\n");
    await page.fill("#verify-body", body);
    await page.fill("#verify-header", signOutgoingWebhook(body, token));
    await page.fill("#verify-token", token);
    await refused();
    await expect.poll(codes).toEqual(["body-line-ends"]);
    await page.getByText("Browsers turn the line endings of a pasted body into LF").waitFor();
  });

  it("explains an unusable token without repeating it", async () => {
    await give(sample, authorization, `"${token}"`);
    await page.getByText("The token cannot be used").waitFor();
    expect(await page.locator("main").innerText()).not.toContain(token);
    await expect.poll(codes).toEqual(["key-quoted"]);
  });

  it("shows a large body in portions, and refuses one larger than any message", async () => {
    await give(Buffer.alloc(4_900_000, " \n"));
    await refused();
    await page.getByText("The playground does not diagnose bodies larger than 1 MB.").waitFor();
    const rows = () => page.locator("table.hex tr").count();
    expect(await rows()).toBe(64);
    expect(await fact("Trailing spaces")).toContain("on 2,450,000 lines");
    await page.getByRole("button", { name: "Show 1,024 more of 4,898,976 bytes" }).click();
    expect(await rows()).toBe(128);
    await page.getByRole("button", { name: "Show 65,536 more bytes" }).click();
    expect(await rows()).toBe(128 + 4096);
    await give(Buffer.alloc(5_000_001, "x"));
    await page.getByText("This is larger than 5 MB.").waitFor();
  });

  it("waits for missing input instead of reporting it as a mistake", async () => {
    await page.click("#verify-clear");
    await page.fill("#verify-body", "{}");
    await page.getByText("The security token is missing.").waitFor();
    await page.fill("#verify-token", token);
    await page.getByText("authorization-missing · status 401").waitFor();
    await page.fill("#verify-body", "");
    await page.fill("#verify-header", authorization);
    await page.getByText("body-empty · status 400").waitFor();
  });

  it("breaks the example with one click, and explains the mismatch", async () => {
    await page.getByRole("button", { name: "Add a line break" }).click();
    await refused();
    await expect.poll(codes).toEqual(["body-final-newline-added"]);
    await page.getByText("With this mistake undone, the signature matches.").waitFor();
    expect(await fact("Size")).toBe("1,892 bytes");
    await page.getByRole("button", { name: "Change one letter" }).click();
    await page.getByText("No known mistake explains the mismatch.").waitFor();
    expect(await fact("Command")).toBe("hello Larry Brown");
    await page.getByRole("button", { name: "Load the documented sample" }).click();
    await accepted();
    expect(await codes()).toEqual([]);
  });
});

describe("pasting into the pane Verify", () => {
  const taken = () => page.locator("#verify-taken").innerText();
  const values = () =>
    Promise.all(["#verify-header", "#verify-token"].map((field) => page.inputValue(field)));
  const message = JSON.stringify(readPayload("2020-plain"));
  const signed = signOutgoingWebhook(message, token);

  it("takes a whole request apart, with its line ends", async () => {
    const body = message.replaceAll(",", ",\r\n");
    const header = signOutgoingWebhook(body, token);
    await paste(`POST / HTTP/1.1\r\nHost: a\r\nAuthorization: ${header}\r\n\r\n${body}`);
    await page.getByText("The security token is missing.").waitFor();
    expect(await values()).toEqual([header, ""]);
    const size = Buffer.byteLength(body).toLocaleString("en");
    expect(await taken()).toBe(`Took the Authorization header and a body of ${size} bytes.`);
    await paste(token, "#verify-token");
    await accepted();
    expect(await taken()).toBe("");
  });

  it("puts a request without CR into the field, where it can be edited", async () => {
    await paste(`POST / HTTP/1.1\nAuthorization: ${signed}\n\n${message}`, "#verify-token");
    await expect.poll(() => page.inputValue("#verify-body")).toBe(message);
    expect(await values()).toEqual([signed, ""]);
  });

  it.each([
    [`Authorization: ${signed}`, "Took the Authorization header."],
    [signed.slice("HMAC ".length), "Took a bare signature, and put HMAC in front of it."],
    [
      Buffer.from(signed.slice("HMAC ".length), "base64").toString("hex"),
      "Took a hexadecimal digest. Teams sends the same 32 bytes as base64, so that is what the header shows.",
    ],
  ])("takes %s for the header, from either field", async (text, said) => {
    for (const field of ["#verify-body", "#verify-header"]) {
      await page.click("#verify-clear");
      await paste(text, field);
      expect(await taken()).toBe(said);
      expect(await values()).toEqual([signed, ""]);
      await page.fill("#verify-token", token);
      await page.fill("#verify-body", message);
      await accepted();
    }
  });

  it("clears the example first, and pastes any other text as it is", async () => {
    await accepted();
    await paste(message);
    await page.getByText("The security token is missing.").waitFor();
    expect(await page.inputValue("#verify-body")).toBe(message);
    expect(await values()).toEqual(["", ""]);
    expect(await taken()).toBe("");
  });

  it("takes a token for a token, and encoded bytes for a body", async () => {
    await paste(token, "#verify-token");
    expect(await values()).toEqual(["", token]);
    await page.selectOption("#verify-encoding", "hex");
    const digits = "ab".repeat(32);
    await paste(digits);
    expect(await page.inputValue("#verify-body")).toBe(digits);
    expect(await values()).toEqual(["", token]);
  });
});
