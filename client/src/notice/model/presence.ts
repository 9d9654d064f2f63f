/** An absence shorter than this needs no summary: what came is still in sight. Milliseconds. */
export const AWAY_MS = 60_000;

/** A page that was not run for this long was asleep, whatever the browser said of it. Milliseconds. */
export const ASLEEP_MS = 20_000;

/** Whether a person can have seen what came. All times this machine's clock, epoch ms. */
export type Presence =
  | { readonly name: "here" }
  | { readonly name: "away"; readonly since: number; readonly cause: "away" | "offline" }
  /** The page is in sight again; what the server has sent meanwhile is still on its way. */
  | { readonly name: "returning"; readonly since: number; readonly cause: "away" | "offline" };

export interface Sight {
  readonly now: number;
  /** When the page last ran. */
  readonly lastMs: number;
  readonly visible: boolean;
  /** What is shown is what the server has. */
  readonly live: boolean;
  /** Everything that the server had sent by the time of the return is here. */
  readonly settled: boolean;
}

/** Where the person stands after another look at the page. */
export function presenceAfter(before: Presence, sight: Sight): Presence {
  const { now, lastMs, visible, live, settled } = sight;
  const slept = now - lastMs >= ASLEEP_MS;
  const stands = visible && live;
  switch (before.name) {
    case "here":
      if (slept) return { name: stands ? "returning" : "away", since: lastMs, cause: "away" };
      return stands ? before : { name: "away", since: now, cause: visible ? "offline" : "away" };
    case "away":
    case "returning": {
      const { since } = before;
      const cause = slept || !visible ? "away" : before.cause;
      if (!stands) return same(before, { name: "away", since, cause });
      // A page that slept once more while it returned has to ask anew.
      if (before.name === "returning" && settled && !slept) return { name: "here" };
      return same(before, { name: "returning", since, cause });
    }
  }
}

function same(before: Presence, after: Presence): Presence {
  if (before.name === "here" || after.name === "here") return after;
  return before.name === after.name && before.cause === after.cause ? before : after;
}
