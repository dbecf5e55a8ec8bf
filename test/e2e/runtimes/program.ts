// Bundled for each runtime with the edge in place of EDGE, and with the sample in place of SAMPLE.
import * as edge from "EDGE";
import sample from "SAMPLE";
import { runContract } from "./suite.ts";

console.log(JSON.stringify(await runContract(edge as never, sample)));
