import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { HERE, installed, PROGRAMS, type Running, start } from "./programs.ts";

/** Bundles a recipe like wrangler, and starts it with the configuration that wrangler would write. */
export async function startWorker(
  name: string,
  more = "",
  env: Record<string, string> = {},
): Promise<Running> {
  const folder = join(HERE, ".build", name);
  await build({
    entryPoints: [join(PROGRAMS, `${name}.mjs`)],
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    outfile: join(folder, "worker.js"),
    logLevel: "error",
  });
  const config = `
    using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [(name = "main", worker = (
        modules = [(name = "worker.js", esModule = embed "worker.js")],
        bindings = [
          (name = "TEAMS_OUTGOING_WEBHOOK_TOKEN", fromEnvironment = "TEAMS_OUTGOING_WEBHOOK_TOKEN"),
          ${more && '(name = "CLAIMS", durableObjectNamespace = "Claim"),'}
        ],
        ${more}
        compatibilityDate = "2026-01-01",
      ))],
      sockets = [(name = "http", address = "localhost:0", http = (), service = "main")],
    );`;
  writeFileSync(join(folder, "config.capnp"), config);
  const workerd = installed(
    "@cloudflare/workerd-linux-64/bin/workerd",
    "@cloudflare/workerd-linux-arm64/bin/workerd",
  );
  return start(
    (port) => [workerd, "serve", "config.capnp", "--socket-addr", `http=localhost:${port}`],
    { cwd: folder, env },
  );
}
