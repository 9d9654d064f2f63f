/** Something to hold a time against: what a real case took, or what a guideline asks. */
export interface Baseline {
  key: string;
  /** Ms. */
  ms: number;
  kind: "case" | "practice" | "guideline" | "survey";
  /** What is done when the time is up. */
  until: "first statement" | "correction";
  /** What starts its clock. */
  from: string;
  source: string;
}

const MINUTE = 60_000;

/** Real times to draw beside an exercise's own. Their clocks start differently: `from` says how. */
export const BASELINES = [
  {
    key: "nhk-2018",
    ms: 5 * MINUTE,
    kind: "case",
    until: "correction",
    from: "the false missile alert going out",
    source: "NHK, false J-Alert report, 16 January 2018",
  },
  {
    key: "hawaii-2018-social",
    ms: 13 * MINUTE,
    kind: "case",
    until: "correction",
    from: "the false missile alert going out; correction on social media",
    source: "Hawaii false missile alert, 13 January 2018 (FCC report, April 2018)",
  },
  {
    key: "aviation-first",
    ms: 15 * MINUTE,
    kind: "practice",
    until: "first statement",
    from: "the first notice of the event",
    source: "Crisis communication practice in aviation: first acknowledgement",
  },
  {
    key: "hawaii-2018-phones",
    ms: 38 * MINUTE,
    kind: "case",
    until: "correction",
    from: "the false missile alert going out; correction on the phones that had rung",
    source: "Hawaii false missile alert, 13 January 2018 (FCC report, April 2018)",
  },
  {
    key: "pickering-2020-social",
    ms: 43 * MINUTE,
    kind: "case",
    until: "correction",
    from: "the false nuclear alert going out; first public correction",
    source: "Pickering false nuclear alert, Ontario, 12 January 2020",
  },
  {
    key: "aviation-statement",
    ms: 60 * MINUTE,
    kind: "practice",
    until: "first statement",
    from: "the first notice of the event",
    source: "Crisis communication practice in aviation: first full statement",
  },
  {
    key: "taiwan-2019",
    ms: 60 * MINUTE,
    kind: "guideline",
    until: "correction",
    from: "the authority finding the false claim",
    source: "Taiwan, guideline for ministries on false information, 2019",
  },
  {
    key: "pickering-2020-phones",
    ms: 108 * MINUTE,
    kind: "case",
    until: "correction",
    from: "the false nuclear alert going out; correction on the phones that had rung",
    source: "Pickering false nuclear alert, Ontario, 12 January 2020",
  },
  {
    key: "companies-survey",
    ms: 21 * 60 * MINUTE,
    kind: "survey",
    until: "first statement",
    from: "the crisis breaking; mean of the companies asked",
    source: "Survey of companies on their first meaningful statement in a crisis",
  },
] as const satisfies readonly Baseline[];

/** How a group stands against one baseline. */
export interface BaselineShare {
  key: string;
  ms: number;
  met: number;
  /** Cases that can be judged: done, or watched for at least the baseline's time. */
  due: number;
  /** met ÷ due; null where nothing can be judged. */
  share: number | null;
}
