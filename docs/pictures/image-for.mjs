// What the pictures in the cards show: drawn here, so that nothing is fetched.

const FACES = { jane: ["JD", "#5b5fc7"], ann: ["AR", "#c4314b"], li: ["LW", "#237b4b"] };
const LIGHTS = { green: "#237b4b", red: "#c4314b", running: "#8e8cd8" };

const svg = (width, height, inside) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`;

function chart() {
  const heights = [30, 44, 40, 62, 58, 80, 96, 110, 104, 128];
  const bars = heights.map(
    (height, index) =>
      `<rect x="${30 + index * 42}" y="${150 - height}" width="26" height="${height}" rx="3" fill="#7f85f5"/>`,
  );
  return svg(456, 160, `<rect width="456" height="160" fill="#eceefb"/>${bars.join("")}`);
}

/** Gives the picture, as SVG, for the last part of an address without its ending. */
export function imageFor(name) {
  if (name in FACES) {
    const [initials, color] = FACES[name];
    const letters = `<text x="48" y="60" font="600" font-size="34" font-family="Open Sans" text-anchor="middle" fill="#fff">${initials}</text>`;
    return svg(96, 96, `<rect width="96" height="96" fill="${color}"/>${letters}`);
  }
  if (name in LIGHTS) return svg(96, 96, `<circle cx="48" cy="48" r="26" fill="${LIGHTS[name]}"/>`);
  return chart();
}
