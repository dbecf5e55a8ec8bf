const ROW = 22;
const LEFT = 275;
const WIDTH = 760;

/** Draws the times for one size as bars, one group per Node.js version, readable in light and dark mode. */
export function drawChart(times, size) {
  const groups = Object.entries(times).map(([name, sizes]) => [
    name,
    Object.entries(sizes[size]).toSorted(([, one], [, other]) => one - other),
  ]);
  const longest = Math.max(...groups.flatMap(([, rows]) => rows.map(([, time]) => time)));
  const lines = [];
  let y = 20;
  for (const [name, rows] of groups) {
    lines.push(`<text class="title" x="0" y="${y}">${name}, microseconds for ${size}</text>`);
    y += 12;
    for (const [label, time] of rows) {
      const width = Math.max(1, (time / longest) * (WIDTH - LEFT - 60));
      const kind = label.startsWith("verify") ? "ours" : "peer";
      lines.push(
        `<text x="${LEFT - 8}" y="${y + 12}" text-anchor="end">${label.replaceAll("&", "&amp;")}</text>`,
        `<rect class="${kind}" x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${ROW - 7}" rx="2"/>`,
        `<text x="${(LEFT + width + 6).toFixed(1)}" y="${y + 12}">${time}</text>`,
      );
      y += ROW;
    }
    y += 26;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y - 20}" width="${WIDTH}" role="img" aria-label="Microseconds for one request of ${size}">
<style>
text { font: 12px system-ui, sans-serif; fill: #333 }
.title { font-weight: 600 }
.ours { fill: #4f52b2 }
.peer { fill: #b3b3b8 }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .ours { fill: #9299f7 } .peer { fill: #6a6a70 } }
</style>
${lines.join("\n")}
</svg>
`;
}
