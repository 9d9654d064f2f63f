import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  rem,
  type VariantColorsResolver,
} from "@mantine/core";
import {
  EMERGENCY,
  EXERCISE,
  type Shades,
  STATE_GROUNDS,
  STATES,
  SURFACES,
  TEXTS,
  UNITS,
} from "./palette.ts";

/** Neutral ink: what one can press. Blue stays free for what has been released. */
const ink: MantineColorsTuple = [
  "#f4f5f7",
  "#e8ebf0",
  "#dde1e7",
  "#c3c9d3",
  "#9aa5b5",
  "#6f7a8a",
  "#525c6b",
  "#363e4a",
  "#1f2630",
  "#161b22",
];
/** Mantine's dark ramp, 0 the text and 7 the body, moved onto our surfaces. */
const dark: MantineColorsTuple = [
  TEXTS.text.dark,
  "#c5ccd7",
  TEXTS["text-dim"].dark,
  "#6f7a8a",
  SURFACES["line-strong"].dark,
  SURFACES.hover.dark,
  SURFACES.raised.dark,
  SURFACES.surface.dark,
  SURFACES.canvas.dark,
  "#080a0d",
];

/**
 * The neutral buttons in our own variables: Mantine reckons the colour of their words once for both
 * schemes, and a light button in the dark would get white ones.
 */
const buttonColours: VariantColorsResolver = (input) => {
  const standard = defaultVariantColorsResolver(input);
  if (input.color !== undefined && input.color !== input.theme.primaryColor) return standard;
  const plain = {
    ...standard,
    color: "var(--fb-text)",
    hoverColor: "var(--fb-text)",
    hover: "var(--fb-hover)",
  };
  switch (input.variant) {
    case "filled": {
      const words = { color: "var(--fb-surface)", hoverColor: "var(--fb-surface)" };
      const hover = "color-mix(in srgb, var(--fb-text) 86%, var(--fb-surface))";
      return { ...standard, ...words, background: "var(--fb-text)", hover };
    }
    case "light":
      return { ...plain, background: "var(--fb-hover)", hover: "var(--fb-line)" };
    case "default":
      return { ...plain, background: "var(--fb-surface)", border: "1px solid var(--fb-line-strong)" };
    case "subtle":
      return plain;
    default:
      return standard;
  }
};

/** The visual language of every screen. Colours are CSS variables `--fb-…`, made below. */
export const theme = createTheme({
  colors: { ink, dark },
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  variantColorResolver: buttonColours,
  black: TEXTS.text.light,
  fontFamily: '"Be Vietnam Pro", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  headings: { fontFamily: '"Be Vietnam Pro", system-ui, sans-serif', fontWeight: "600" },
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: "1.35", sm: "1.4", md: "1.5", lg: "1.5", xl: "1.4" },
  spacing: { xs: rem(6), sm: rem(10), md: rem(14), lg: rem(20), xl: rem(32) },
  radius: { xs: rem(3), sm: rem(5), md: rem(7), lg: rem(10), xl: rem(16) },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "sm" } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    Popover: { defaultProps: { shadow: "md" } },
    Checkbox: { defaultProps: { iconColor: "var(--fb-surface)" } },
    Radio: { defaultProps: { iconColor: "var(--fb-surface)" } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] } },
  },
});

/** Every colour of palette.ts as `--fb-<name>`, in the form that the colour scheme wants. */
export const cssVariables: CSSVariablesResolver = () => {
  const named: [string, Shades][] = [
    ...Object.entries(SURFACES),
    ...Object.entries(TEXTS),
    ...Object.entries(STATES).map(([name, shades]): [string, Shades] => [`state-${name}`, shades]),
    ...Object.entries(STATE_GROUNDS).map(([name, shades]): [string, Shades] => [`ground-${name}`, shades]),
    ...UNITS.map((shades, index): [string, Shades] => [`unit-${index}`, shades]),
    ["exercise", EXERCISE],
    ["emergency", EMERGENCY],
  ];
  const inScheme = (scheme: keyof Shades): Record<`--${string}`, string> => ({
    ...Object.fromEntries(named.map(([name, shades]) => [`--fb-${name}`, shades[scheme]])),
    "--mantine-color-body": SURFACES.canvas[scheme],
    "--mantine-color-text": TEXTS.text[scheme],
    "--mantine-color-dimmed": TEXTS["text-dim"][scheme],
    "--mantine-color-placeholder": TEXTS["text-dim"][scheme],
    "--mantine-color-default-border": SURFACES["line-strong"][scheme],
    "--mantine-primary-color-contrast": SURFACES.surface[scheme],
    "--mantine-color-error": STATES.overdue[scheme],
  });
  return { variables: {}, light: inScheme("light"), dark: inScheme("dark") };
};
