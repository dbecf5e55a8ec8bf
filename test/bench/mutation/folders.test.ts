import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { FOLDERS } from "./folders.mjs";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => `src/${file.replaceAll("\\", "/")}`)
  // The entry points only list names.
  .filter((file) => file.endsWith(".ts") && dirname(file) !== "src");

it("mutates every source file in exactly one folder", () => {
  const folders = Object.entries<{ mutate?: string }>(FOLDERS);
  for (const file of sources) {
    const found = folders.filter(([folder, { mutate }]) =>
      mutate === undefined ? file.startsWith(`${folder}/`) : dirname(file) === folder,
    );
    expect(found, file).toHaveLength(1);
  }
});

it("runs every folder once a week", () => {
  const workflow = readFileSync(".github/workflows/mutation.yml", "utf8");
  const [, list = ""] = /folder:\r?\n((?: +- src\S*\r?\n)+)/.exec(workflow) ?? [];
  expect(list.match(/src\S*/g)).toEqual(Object.keys(FOLDERS));
});
