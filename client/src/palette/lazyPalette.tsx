import { quietPart } from "./quietPart.tsx";

/** The palette's button, key and box; the first picture does without, and keeps the button's place. */
export const CommandPalette = quietPart<{ hidden?: boolean }>(
  async () => (await import("./CommandPalette.tsx")).CommandPalette,
  ({ hidden }) => (hidden === true ? null : <span style={{ width: 30 }} />),
);
