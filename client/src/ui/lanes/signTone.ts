import type { ActSign } from "./mark.ts";

/** The colour of a sign: a state's, full ink for what decides something, faint ink for the steps between. */
export type Tone = "ink" | "faint" | "released" | "answered" | "due" | "overdue";

export const TONE: Record<ActSign, Tone> = {
  acknowledged: "faint",
  claimed: "faint",
  assessed: "ink",
  drafted: "faint",
  submitted: "faint",
  approved: "faint",
  returned: "ink",
  published: "answered",
  requested: "ink",
  received: "faint",
  answered: "answered",
  declined: "ink",
  escalated: "due",
  decided: "ink",
  restricted: "ink",
  missed: "overdue",
};

export function toneColour(tone: Tone): string {
  switch (tone) {
    case "ink":
      return "var(--fb-text)";
    case "faint":
      return "var(--fb-text-dim)";
    default:
      return `var(--fb-state-${tone})`;
  }
}
