// Bundled for each runtime, with EDGE replaced by the edge and SAMPLE by the sample.
import * as edge from "EDGE";
import sample from "SAMPLE";
import { runContract } from "./suite.ts";

console.log(JSON.stringify(await runContract(edge as never, sample)));
