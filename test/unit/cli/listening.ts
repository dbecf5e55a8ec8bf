import { onTestFinished } from "vitest";
import { runIn, type World } from "./recorded-io.ts";

/** Starts `listen` on any free port; `end` stops it as Ctrl+C does, and returns its output. */
export async function startListening(world: World, ...options: string[]) {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const printed: string[] = [];
  const complained: string[] = [];
  let resolve: (url: string) => void = () => {};
  const url = new Promise<string>((settle) => {
    resolve = settle;
  });
  const result = runIn(
    {
      ...world,
      stop: stop.signal,
      print: (line) => printed.push(line),
      printError(line) {
        complained.push(line);
        const [address] = /http:\/\/\S+:\d+\//.exec(line) ?? [];
        if (address) resolve(address);
      },
    },
    ...["listen", "--port", "0", ...options],
  ).then((ended) => ({ ...ended, out: printed.join("\n"), err: complained.join("\n") }));
  const end = () => {
    stop.abort();
    return result;
  };
  const early = result.then(({ out, err }): never => {
    throw new Error(`listen failed: ${out}${err}`);
  });
  early.catch(() => {});
  return {
    url: await Promise.race([url, early]),
    result,
    end,
    out: () => printed.join("\n"),
    err: () => complained.join("\n"),
  };
}
