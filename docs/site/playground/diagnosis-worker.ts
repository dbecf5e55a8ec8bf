// Runs in a worker: the search takes seconds, and the page must not stand still meanwhile.
import { diagnoseMismatch } from "../../../src/diagnose.ts";
import type { Question } from "./search-mistake.ts";

addEventListener("message", async ({ data }: MessageEvent<Question>) => {
  postMessage(await diagnoseMismatch(data.request, data.token));
});
