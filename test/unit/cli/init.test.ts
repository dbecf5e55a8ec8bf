import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RECIPES } from "../../../src/cli/init-recipes.ts";
import { runIn } from "./recorded-io.ts";

const tested = JSON.parse(readFileSync("test/e2e/frameworks/package.json", "utf8")).dependencies;

const unwritable = (code?: string) => ({
  createProject: () => Promise.reject(Object.assign(new Error("failed"), code ? { code } : {})),
});

describe("init", () => {
  it.each(Object.keys(RECIPES))(
    "writes the tested recipe for %s, with the versions it was tested with",
    async (name) => {
      const { status, saved, everything } = await runIn({ env: {} }, "init", name);
      const read = (file: string) => new TextDecoder().decode(saved.get(file));
      expect(status).toBe(0);
      expect([...saved.keys()]).toEqual(["package.json", "server.mjs", ".env", ".gitignore"]);
      expect(read("server.mjs")).toBe(readFileSync(`docs/examples/frameworks/${name}.mjs`, "utf8"));
      const { dependencies, scripts } = JSON.parse(read("package.json"));
      for (const [dependency, version] of Object.entries(dependencies)) {
        expect(version).toBe(
          `^${dependency === "teams-outgoing-webhook" ? "1.2.3" : tested[dependency]}`,
        );
      }
      expect(scripts.start).toBe("node --env-file=.env server.mjs");
      const [, token = ""] = /^TEAMS_OUTGOING_WEBHOOK_TOKEN=(.*)$/m.exec(read(".env")) ?? [];
      expect(Buffer.from(token, "base64")).toHaveLength(32);
      expect(read(".gitignore")).toContain(".env");
      expect(everything).not.toContain(token);
    },
  );

  it("needs no name, and names the files for scripts", async () => {
    const { out, saved } = await runIn({ env: {} }, "init", "--json");
    expect(JSON.parse(out)).toEqual({ files: [...saved.keys()] });
  });

  it.each([
    [{ files: { "server.mjs": "mine" } }, "express", "This folder is not empty"],
    [
      unwritable("EACCES"),
      "express",
      "Cannot write to this folder: EACCES. Check its permissions.",
    ],
    [unwritable(), "express", "Cannot write to this folder: unknown error."],
    [{}, "expres", "Did you mean express?"],
    [{}, "EXP", "Did you mean express?"],
    [{}, "foo", "Pass one of node-http"],
    [{}, "django", "Pass one of node-http, express, fastify, hapi, hono, koa."],
  ])("refuses, and writes nothing: %j %s", async (world, name, message) => {
    const { status, err, saved } = await runIn({ env: {}, ...world }, "init", name);
    expect([status, err, saved.size]).toEqual([2, expect.stringContaining(message), 0]);
  });
});
