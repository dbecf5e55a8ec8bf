// tsup maps what it adds to a file on the machine that built it, which nobody else has.
// Here those places are left out; what stands there belongs to the source before it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { decode, encode } from "@jridgewell/sourcemap-codec";

for (const file of readdirSync("dist").filter((name) => name.endsWith(".map"))) {
  const map = JSON.parse(readFileSync(`dist/${file}`, "utf8"));
  const kept = map.sources.flatMap((source, index) => (isAbsolute(source) ? [] : [index]));
  const mappings = decode(map.mappings).map((line) =>
    line.flatMap(([column, source, ...place]) =>
      kept.includes(source) ? [[column, kept.indexOf(source), ...place]] : [],
    ),
  );
  const trimmed = {
    ...map,
    sources: kept.map((index) => map.sources[index]),
    sourcesContent: kept.map((index) => map.sourcesContent[index]),
    mappings: encode(mappings),
  };
  writeFileSync(`dist/${file}`, JSON.stringify(trimmed));
}
