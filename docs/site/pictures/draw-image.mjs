// Draws the images inside the example cards, so that none has to be loaded.

const FACES = { jane: ["JD", "#5b5fc7"], ann: ["AR", "#c4314b"], li: ["LW", "#237b4b"] };
const LIGHTS = { green: "#237b4b", red: "#c4314b", running: "#8e8cd8" };

const svg = (width, height, inside) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`;

function chart() {
  const heights = [48, 70, 64, 98, 92, 126, 152, 176, 166, 204];
  const bars = heights.map(
    (height, index) =>
      `<rect x="${22 + index * 42}" y="${230 - height}" width="26" height="${height}" rx="3" fill="#7f85f5"/>`,
  );
  // 16 : 9, as Teams shows the picture of a Hero card.
  return svg(448, 252, `<rect width="448" height="252" fill="#eceefb"/>${bars.join("")}`);
}

/** Draws the image of a name as SVG: the last part of its address, without the extension. */
export function drawImage(name) {
  if (name in FACES) {
    const [initials, color] = FACES[name];
    const letters = `<text x="48" y="60" font-weight="600" font-size="34" font-family="Open Sans" text-anchor="middle" fill="#fff">${initials}</text>`;
    return svg(96, 96, `<rect width="96" height="96" fill="${color}"/>${letters}`);
  }
  if (name in LIGHTS) return svg(96, 96, `<circle cx="48" cy="48" r="26" fill="${LIGHTS[name]}"/>`);
  return name === "chart" ? chart() : undefined;
}
