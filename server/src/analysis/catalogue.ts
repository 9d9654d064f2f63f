import type { Language } from "@firebreak/shared/text";
import type { MetricKey } from "./metrics.ts";

/** What a metric's numbers are. `ms` is play time; a share lies in 0–1. */
export type MetricUnit = "ms" | "share" | "graph" | "count" | "person-minutes";

export interface MetricInfo {
  title: Record<Language, string>;
  unit: MetricUnit;
  /** Which way is better; `none` where neither end is. */
  direction: "lower" | "higher" | "none";
  definition: string;
  source: string;
}

const OWN = "Firebreak, shared/SPEC.md (MET)";
/** Be first, be right, be credible. */
const CERC = "CDC, Crisis and Emergency Risk Communication (CERC)";

/** Safeguards of expression. */
const SAFEGUARDS = "ICCPR art. 19(3); General Comment 34 §35; Joint Declaration on “fake news”, 2017";

/** Every metric that is computed, in the order in which reports show them. */
export const METRICS: Record<MetricKey, MetricInfo> = {
  acknowledge: {
    title: { en: "Acknowledge", vi: "Xác nhận đã nhận" },
    unit: "ms",
    direction: "lower",
    definition: "From the release of an inject to the tasked unit's first acknowledgement.",
    source: OWN,
  },
  delivery: {
    title: { en: "On screen", vi: "Lên màn hình" },
    unit: "ms",
    direction: "none",
    definition:
      "From the release of an inject to its appearance on each person's screen, in real time, by their clock as measured against the server's, with its bound.",
    source: OWN,
  },
  atDesk: {
    title: { en: "At the desk", vi: "Tại bàn" },
    unit: "ms",
    direction: "lower",
    definition:
      "From an inject's appearance on the screen of whoever acknowledged it to that acknowledgement, the line's delay left out, with its bound.",
    source: OWN,
  },
  firstAction: {
    title: { en: "First action", vi: "Hành động đầu tiên" },
    unit: "ms",
    direction: "lower",
    definition: "From the release of an inject to the tasked unit's first substantive act on it.",
    source: OWN,
  },
  verify: {
    title: { en: "Verify", vi: "Xác minh" },
    unit: "ms",
    direction: "lower",
    definition: "From the release of a claim's first inject to the first verdict other than unresolved.",
    source: CERC,
  },
  firstStatement: {
    title: { en: "First statement", vi: "Phát ngôn đầu tiên" },
    unit: "ms",
    direction: "lower",
    definition: "From the release of a claim's first inject to the first publication on the claim.",
    source: CERC,
  },
  knowToSay: {
    title: { en: "Know to say", vi: "Từ biết đến nói" },
    unit: "ms",
    direction: "lower",
    definition: "From the first correct verdict on a claim to the first publication that says so.",
    source: CERC,
  },
  handoff: {
    title: { en: "Handoff", vi: "Chuyển giao" },
    unit: "ms",
    direction: "lower",
    definition: "From sending a request to its acknowledgement by the unit asked.",
    source: OWN,
  },
  handoffComplete: {
    title: { en: "Handoff complete", vi: "Hoàn tất chuyển giao" },
    unit: "ms",
    direction: "lower",
    definition: "From sending a request to the asking unit's word that it has what it needed.",
    source: OWN,
  },
  decision: {
    title: { en: "Decision", vi: "Quyết định" },
    unit: "ms",
    direction: "lower",
    definition: "From raising a question to the leadership's decision.",
    source: OWN,
  },
  approvalWait: {
    title: { en: "Approval wait", vi: "Chờ phê duyệt" },
    unit: "ms",
    direction: "lower",
    definition:
      "From a response's first submission to its approval; with its share of the time to first statement.",
    source: CERC,
  },
  jointStatement: {
    title: { en: "Joint statement", vi: "Phát ngôn chung" },
    unit: "ms",
    direction: "lower",
    definition:
      "From the release of the inject that a joint statement answers, or of its claim's first inject, to its last required clearance.",
    source: OWN,
  },
  onTime: {
    title: { en: "On time", vi: "Đúng hạn" },
    unit: "share",
    direction: "higher",
    definition: "Expected actions done within their deadline ÷ those due.",
    source: OWN,
  },
  consistency: {
    title: { en: "Consistency", vi: "Nhất quán" },
    unit: "share",
    direction: "higher",
    definition: "1 − contradicting ÷ comparable pairs of units' published stances; longest contradiction.",
    source: OWN,
  },
  synchrony: {
    title: { en: "Synchrony", vi: "Đồng bộ" },
    unit: "ms",
    direction: "lower",
    definition: "Standard deviation (n − 1) and range of first action across the tasked units of an inject.",
    source: OWN,
  },
  network: {
    title: { en: "Network", vi: "Mạng phối hợp" },
    unit: "graph",
    direction: "none",
    definition:
      "Directed graph of requests, clearances and answers between units: density, centralisation, reciprocity, fragmentation.",
    source: "Freeman 1979 (centralisation); Wasserman & Faust 1994 (density, reciprocity)",
  },
  workload: {
    title: { en: "Workload", vi: "Khối lượng việc" },
    unit: "count",
    direction: "lower",
    definition: "Gini coefficient of acts a unit; most tasks open at once.",
    source: "Gini 1912 (coefficient); Firebreak, shared/SPEC.md (MET) for acts and open tasks",
  },
  crossSite: {
    title: { en: "Cost of distance", vi: "Chênh lệch liên điểm" },
    unit: "ms",
    direction: "lower",
    definition: "Median handoff between sites less median handoff within a site.",
    source: OWN,
  },
  promises: {
    title: { en: "Promised updates", vi: "Cập nhật đã hứa" },
    unit: "share",
    direction: "higher",
    definition: "Updates given by the promised time ÷ updates promised and due.",
    source: CERC,
  },
  wrongFirst: {
    title: { en: "Wrong statements", vi: "Phát ngôn sai" },
    unit: "share",
    direction: "lower",
    definition:
      "Published stances that contradict the truth of their moment; wrong first where it was the first word.",
    source: CERC,
  },
  reachAtEnd: {
    title: { en: "Reach at the end", vi: "Độ lan cuối diễn tập" },
    unit: "share",
    direction: "lower",
    definition: "Share of the simulated public that falsehoods had reached by the last minute.",
    source: "Firebreak's simulated public; the log's recorded numbers",
  },
  trustAtEnd: {
    title: { en: "Trust at the end", vi: "Niềm tin cuối diễn tập" },
    unit: "share",
    direction: "higher",
    definition: "Trust of the simulated public in the authorities at the end; whose conduct moved it.",
    source: "Firebreak's simulated public; the log's recorded numbers",
  },
  exposureCost: {
    title: { en: "Exposure cost", vi: "Giá của phản ứng chậm" },
    unit: "person-minutes",
    direction: "lower",
    definition:
      "People × minutes of the story exposed to falsehoods, less the same had each first been corrected in full quality 15 minutes of play after it came up.",
    source: "Firebreak's simulated public; counterfactual by shared/SPEC.md (WIF)",
  },
  overSuppression: {
    title: { en: "Over-suppression", vi: "Hạn chế quá mức" },
    unit: "share",
    direction: "lower",
    definition: "Requests to restrict and denials of claims that are true or opinion ÷ all of them.",
    source: SAFEGUARDS,
  },
  missedHarm: {
    title: { en: "Missed harm", vi: "Bỏ sót tin gây hại" },
    unit: "share",
    direction: "lower",
    definition:
      "Falsehoods of medium or high harm that nobody corrected by ENDEX, or only after more than 60 minutes.",
    source: CERC,
  },
  criticalFailures: {
    title: { en: "Critical failures", vi: "Lỗi nghiêm trọng" },
    unit: "count",
    direction: "lower",
    definition:
      "Restricting, policing or denying what is true or an opinion: each caps the objectives it touches at M.",
    source: SAFEGUARDS,
  },
};

export const METRIC_KEYS = Object.keys(METRICS) as MetricKey[];
