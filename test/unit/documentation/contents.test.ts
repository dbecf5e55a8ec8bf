import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const contents = readFileSync("docs/README.md", "utf8");
const listed = [...contents.matchAll(/^- \[(.+?)\]\((.+?)\)/gm)].map(([, title, file]) => [
  file,
  title,
]);

describe("the list of guides", () => {
  it("lists every guide once", () => {
    const guides = ["", "frameworks/"].flatMap((folder) =>
      readdirSync(`docs/${folder}`)
        .filter((file) => /(?<!README)\.md$/.test(file))
        .map((file) => folder + file),
    );
    expect(listed.map(([file]) => file).sort()).toEqual(guides.sort());
  });

  it.each(listed)("uses the title of %s", (file, title) => {
    expect(readFileSync(`docs/${file}`, "utf8").split("\n")[0]).toBe(`# ${title}`);
  });
});
