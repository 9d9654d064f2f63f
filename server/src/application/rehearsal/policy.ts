/** How a unit of bots behaves in a rehearsal. */
export interface Policy {
  /** Seconds until an inject is on somebody's screen, and from there until it is acknowledged. */
  see: readonly [number, number];
  acknowledge: readonly [number, number];
  /** When an expected action is taken, as a share of the time it has. Above 1 it is late. */
  share: readonly [number, number];
  /** How likely an expected action is taken at all. */
  acts: number;
  /** How likely an inject is acknowledged. */
  acknowledges: number;
  /** How likely a verdict is the right one. */
  right: number;
  /** Seconds until a request from another unit is acknowledged, and answered after that. */
  requestAcknowledge: readonly [number, number];
  requestAnswer: readonly [number, number];
  /** How likely a request or an escalation is answered. */
  answers: number;
}

/** The policies by name: assumed behaviour for trying a scenario, not measured of any authority. */
export const POLICIES = {
  /** A trained unit: sees at once, checks, says what it knows in good time. */
  prompt: {
    see: [4, 20],
    acknowledge: [10, 60],
    share: [0.25, 0.9],
    acts: 0.97,
    acknowledges: 1,
    right: 0.92,
    requestAcknowledge: [10, 60],
    requestAnswer: [40, 150],
    answers: 0.97,
  },
  /** An untrained one: everything happens, much of it late, some of it wrong. */
  slow: {
    see: [30, 150],
    acknowledge: [60, 300],
    share: [0.8, 2.6],
    acts: 0.75,
    acknowledges: 0.9,
    right: 0.7,
    requestAcknowledge: [60, 300],
    requestAnswer: [180, 600],
    answers: 0.7,
  },
  /** One that reads and says nothing. */
  silent: {
    see: [30, 240],
    acknowledge: [60, 400],
    share: [1, 2],
    acts: 0,
    acknowledges: 0.5,
    right: 0.5,
    requestAcknowledge: [120, 600],
    requestAnswer: [300, 900],
    answers: 0,
  },
} as const satisfies Record<string, Policy>;
export type PolicyName = keyof typeof POLICIES;
export const POLICY_NAMES = Object.keys(POLICIES) as PolicyName[];
