import type { Place, Tiding } from "./model/tiding.ts";
import type { Ears } from "./model/tidings.ts";

/** What the desk behind the page knows of its person, anew whenever that changes. */
export interface Desk {
  readonly ears: Ears;
  readonly open: (place: Place) => void;
  /** News as a desktop notification says them: whose, and what. */
  readonly phrase: (news: readonly Tiding[]) => { title: string; body: string };
}

/** Time, and where the page stands in front of its person. */
export interface Surroundings {
  /** This machine's clock, epoch ms: unlike the page's own it goes on while a laptop sleeps. */
  wall: () => number;
  /** A clock that does not step, ms. */
  now: () => number;
  serverNow: () => number;
  after: (ms: number, run: () => void) => () => void;
  visible: () => boolean;
  focused: () => boolean;
  /** Brings the page to the front. */
  focus: () => void;
  /** What stands in front of the page's title, and whether its icon is marked. */
  mark: (words: string, news: boolean) => void;
}
