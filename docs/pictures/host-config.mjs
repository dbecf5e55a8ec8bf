// Close to how Teams draws cards in its light theme; not taken from it, and not the same to the pixel.

const colors = {
  default: { default: "#242424", subtle: "#616161" },
  accent: { default: "#5b5fc7", subtle: "#5b5fc7" },
  good: { default: "#237b4b", subtle: "#237b4b" },
  warning: { default: "#835c00", subtle: "#835c00" },
  attention: { default: "#c4314b", subtle: "#c4314b" },
};

const style = (backgroundColor) => ({
  backgroundColor,
  borderColor: "#e0e0e0",
  foregroundColors: colors,
});

export const hostConfig = {
  fontFamily: "'Segoe UI', 'Open Sans', sans-serif",
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "#e0e0e0" },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: style("#ffffff"),
    emphasis: style("#f5f5f5"),
    good: style("#e7f2da"),
    attention: style("#fcf4f6"),
    warning: style("#fbf6d9"),
    accent: style("#e8ebfa"),
  },
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
