// Like program.ts, for a runtime that answers requests instead of printing.
import * as edge from "EDGE";
import sample from "SAMPLE";
import { runContract } from "./suite.ts";

export default {
  fetch: async () => new Response(JSON.stringify(await runContract(edge as never, sample))),
};
