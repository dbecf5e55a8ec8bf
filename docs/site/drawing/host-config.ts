// Close to how Teams draws cards; not taken from it, and not the same to the pixel.

/** The themes of Teams that cards are drawn in. */
export type Theme = "light" | "dark";

interface Colors {
  readonly text: readonly [normal: string, subtle: string];
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly line: string;
  readonly background: Readonly<Record<string, string>>;
}

const COLORS: Readonly<Record<Theme, Colors>> = {
  light: {
    text: ["#242424", "#616161"],
    accent: "#5b5fc7",
    good: "#237b4b",
    warning: "#835c00",
    attention: "#c4314b",
    line: "#e0e0e0",
    background: {
      default: "#ffffff",
      emphasis: "#f5f5f5",
      good: "#e7f2da",
      attention: "#fcf4f6",
      warning: "#fbf6d9",
      accent: "#e8ebfa",
    },
  },
  dark: {
    text: ["#ffffff", "#adadad"],
    accent: "#9ea2ff",
    good: "#92c353",
    warning: "#f8d22a",
    attention: "#ff8a9b",
    line: "#525252",
    background: {
      default: "#292929",
      emphasis: "#1f1f1f",
      good: "#1d2a12",
      attention: "#3b1c22",
      warning: "#36300f",
      accent: "#2b2b40",
    },
  },
};

const same = (color: string) => ({ default: color, subtle: color });

/** The renderer's configuration for a theme. */
export function createHostConfig(theme: Theme): object {
  const { text, accent, good, warning, attention, line, background } = COLORS[theme];
  const foregroundColors = {
    default: { default: text[0], subtle: text[1] },
    accent: same(accent),
    good: same(good),
    warning: same(warning),
    attention: same(attention),
  };
  return {
    ...SIZES,
    separator: { lineThickness: 1, lineColor: line },
    containerStyles: Object.fromEntries(
      Object.entries(background).map(([name, backgroundColor]) => [
        name,
        { backgroundColor, borderColor: line, foregroundColors },
      ]),
    ),
  };
}

const SIZES = {
  fontFamily: "'Segoe UI', 'Open Sans', system-ui, sans-serif",
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
  },
  table: { cellSpacing: 8 },
  factSet: {
    title: { weight: "bolder", size: "default", color: "default", wrap: true, maxWidth: 150 },
    value: { weight: "default", size: "default", color: "default", wrap: true },
    spacing: 16,
  },
};
