/** A span to draw from, evenly: seconds, minutes of play, or a share of a deadline. */
export type Span = readonly [from: number, to: number];

/** How a unit of bots behaves in a rehearsal. Chances are 0 to 1. */
export interface Policy {
  /** Seconds until an inject is on somebody's screen, and from there until it is acknowledged. */
  see: Span;
  acknowledge: Span;
  acknowledges: number;
  /** Whether an expected action is taken, and when, as a share of the time it has: above 1 it is late. */
  acts: number;
  share: Span;
  /** Whether the units that hold the data are asked before the public is told. */
  consults: number;
  /** Seconds for reading what has come and writing a text. */
  thinks: Span;
  /** Whether a holding statement comes first, and when, as a share of the deadline. */
  holds: number;
  holdShare: Span;
  /** When the public is told at the latest, answers of others or none, as a share of the deadline. */
  speakShare: Span;
  /** Whether what hardly anybody has met waits, while there is time, so that it is not made known. */
  watchesReach: boolean;
  /** Whether a publication says when the next comes, after how many minutes, and whether that is kept. */
  promises: number;
  promiseMinutes: Span;
  keeps: number;
  keepShare: Span;
  /** Whether an assessment names its evidence. */
  evidence: number;
  /** Whether another unit's finding is taken over. */
  listens: number;
  /** How likely a verdict is right at first sight, and at a later one. */
  right: number;
  rightLater: number;
  /** How likely a verdict that is not right is a definite one, and not just one left open. */
  rash: number;
  /** Minutes from speaking to looking at it again. Null: what has been said stands. */
  looksAgain: Span | null;
  /** Whether a mistake of one's own is put right with an apology. */
  apologises: number;
  /** Whether what is critical of the authorities is denied, so or not. */
  denies: number;
  /** Whether it is asked to be restricted: by the unit that speaks on it, and by others that have it too. */
  restricts: number;
  joinsRestricting: number;
  /** Minutes between good news of no concern to anybody; null where there are none. */
  stories: Span | null;
  /** Seconds until a request from another unit is acknowledged, and answered after that. */
  requestAcknowledge: Span;
  requestAnswer: Span;
  /** How likely a request or an escalation is answered. */
  answers: number;
}

/** A trained unit: sees at once, asks, says early what it knows and does not, keeps its word. */
const prompt: Policy = {
  see: [4, 20],
  acknowledge: [10, 60],
  acknowledges: 1,
  acts: 0.97,
  share: [0.25, 0.9],
  consults: 0.97,
  thinks: [8, 30],
  holds: 0.95,
  holdShare: [0.2, 0.45],
  speakShare: [0.6, 0.85],
  watchesReach: true,
  promises: 0.95,
  promiseMinutes: [6, 10],
  keeps: 0.98,
  keepShare: [0.6, 0.95],
  evidence: 0.97,
  listens: 0.95,
  right: 0.92,
  rightLater: 0.97,
  rash: 0.25,
  looksAgain: [3, 5],
  apologises: 1,
  denies: 0,
  restricts: 0,
  joinsRestricting: 0,
  stories: null,
  requestAcknowledge: [10, 40],
  requestAnswer: [30, 100],
  answers: 0.97,
};

/** An untrained one: everything happens, much of it late, some of it wrong and put right afterwards. */
const slow: Policy = {
  see: [20, 120],
  acknowledge: [40, 240],
  acknowledges: 0.9,
  acts: 0.75,
  share: [0.6, 2.2],
  consults: 0.4,
  thinks: [30, 120],
  holds: 0.5,
  holdShare: [0.6, 1.6],
  speakShare: [0.9, 2.6],
  watchesReach: false,
  promises: 0.5,
  promiseMinutes: [5, 10],
  keeps: 0.7,
  keepShare: [0.7, 1.3],
  evidence: 0.4,
  listens: 0.6,
  right: 0.62,
  rightLater: 0.8,
  rash: 0.5,
  looksAgain: [4, 10],
  apologises: 0.5,
  denies: 0,
  restricts: 0,
  joinsRestricting: 0,
  stories: null,
  requestAcknowledge: [60, 300],
  requestAnswer: [180, 600],
  answers: 0.7,
};

/** One that reads and says nothing. */
const silent: Policy = {
  ...slow,
  see: [30, 240],
  acknowledge: [60, 400],
  acknowledges: 0.5,
  acts: 0,
  looksAgain: null,
  requestAcknowledge: [120, 600],
  requestAnswer: [300, 900],
  answers: 0,
};

/**
 * One that guards the city's name: fast, denies what is critical of it whether it is so or not, wants it
 * taken down, and fills the silence with good news. With falsehoods it deals like a mediocre trained unit.
 */
const suppress: Policy = {
  ...prompt,
  acts: 0.9,
  consults: 0.4,
  holds: 0.3,
  speakShare: [0.4, 0.9],
  watchesReach: false,
  promises: 0.3,
  keeps: 0.7,
  keepShare: [0.7, 1.2],
  evidence: 0.5,
  right: 0.8,
  rash: 0.25,
  looksAgain: null,
  apologises: 0,
  denies: 0.95,
  restricts: 0.85,
  joinsRestricting: 0.15,
  stories: [9, 14],
  answers: 0.9,
};

/** The policies by name: assumed behaviour for trying a scenario, not measured of any authority. */
export const POLICIES = { prompt, slow, silent, suppress } as const satisfies Record<string, Policy>;
export type PolicyName = keyof typeof POLICIES;
export const POLICY_NAMES = Object.keys(POLICIES) as PolicyName[];
