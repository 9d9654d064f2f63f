import type { Reaction } from "@firebreak/shared/reactions";
import type { ClaimDifference, Differences, Pair, PublishedResponse, Told } from "../whatIf.ts";
import { alignTable, type Row } from "./alignTable.ts";
import { count, NONE, time } from "./format.ts";

/** The publications of a log, to choose one from. */
export function describePublications(publications: readonly PublishedResponse[]): string {
  if (publications.length === 0) return "Nobody published anything.";
  const rows = publications.map(({ response, unit, kind, claim, stance, playMs }): Row => [
    response,
    unit,
    kind,
    claim ?? NONE,
    stance ?? NONE,
    time(playMs),
  ]);
  return alignTable([["Response", "unit", "kind", "claim", "says", "play"], ...rows], 5);
}

/** A counterfactual beside what happened, for a reader at a terminal. `toMs` null: never published. */
export function describeWhatIf(
  publication: PublishedResponse,
  toMs: number | null,
  differences: Differences,
  leftOut: Told["leftOut"],
): string {
  const { response, unit, kind, claim, stance, playMs } = publication;
  const about = claim === null ? "on no claim" : `on ${claim}`;
  const head = [
    `${response}: ${kind} by ${unit} ${about}${stance === null ? "" : `, saying ${stance}`}`,
    `In fact published at ${time(playMs)} of play; what if ${toMs === null ? "never" : `at ${time(toMs)}`}?`,
  ].join("\n");
  return [
    head,
    ...differences.claims.map(curveTable),
    people(differences.claims),
    trustTable(differences.trust),
    rungs(differences.rungs),
    reasons(differences.reasons),
    leftOut.length === 0 ? "" : leftOutLines(leftOut),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function curveTable({ claim, marks }: ClaimDifference): string {
  const rows = marks.map(({ minute, reach, belief }): Row => [
    String(minute),
    share(reach.real),
    share(reach.counterfactual),
    change(reach, 100, 1),
    share(belief.real),
    share(belief.counterfactual),
    change(belief, 100, 1),
  ]);
  const heading: Row = ["Minute", "reach %", "what if", "change", "belief %", "what if", "change"];
  return `${claim}, by minute of the story\n${alignTable([heading, ...rows])}`;
}

function people(claims: readonly ClaimDifference[]): string {
  if (claims.length === 0) return "No claim's course changes.";
  const rows = claims.map(({ claim, people: { real, counterfactual } }): Row => {
    const more = counterfactual - real;
    return [
      claim,
      count(real),
      count(counterfactual),
      `${count(Math.abs(more))} ${more > 0 ? "more" : "fewer"}`,
    ];
  });
  return alignTable([["People reached by the end", "in fact", "what if", "change"], ...rows]);
}

function trustTable(trust: Differences["trust"]): string {
  const rows = trust.map(({ minute, ...pair }): Row => [
    String(minute),
    pair.real.toFixed(3),
    pair.counterfactual.toFixed(3),
    change(pair, 1, 3),
  ]);
  return `Trust in the authorities\n${alignTable([["Minute", "in fact", "what if", "change"], ...rows])}`;
}

function rungs({ avoided, added, moved }: Differences["rungs"]): string {
  const lines = [
    ...avoided.map(({ inject, playMs }) => `  ${inject} does not come (it did at ${time(playMs)})`),
    ...added.map(({ inject, playMs }) => `  ${inject} comes at ${time(playMs)}`),
    ...moved.map(
      ({ inject, real, counterfactual }) =>
        `  ${inject} comes at ${time(counterfactual)}, ${counterfactual < real ? "sooner" : "later"} than at ${time(real)}`,
    ),
  ];
  return ["Injects", ...(lines.length === 0 ? ["  the same come, at the same moments"] : lines)].join("\n");
}

function reasons(all: Differences["reasons"]): string {
  const lines = all.map(({ real, counterfactual }) => {
    if (real === null) return `  + ${reason(counterfactual)}`;
    if (counterfactual === null) return `  − ${reason(real)}`;
    return `  ~ ${reason(real)} → ${effect(counterfactual)}`;
  });
  return ["Reasons that differ", ...(lines.length === 0 ? ["  none"] : lines)].join("\n");
}

function reason(reaction: Reaction | null): string {
  if (reaction === null) return NONE;
  const { cause, unit, claim, response, inject } = reaction;
  const words = [
    cause.replaceAll("-", " "),
    unit && `by ${unit}`,
    claim && `on ${claim}`,
    response ?? inject,
  ];
  return `${words.filter((word) => word !== undefined && word !== "").join(" ")}, ${effect(reaction)}`;
}

function effect({ minute, trust, quality, shares }: Reaction): string {
  return [
    `minute ${minute}`,
    ...(trust === 0 ? [] : [`trust ${signed(trust, 3)}`]),
    ...(quality === undefined ? [] : [`quality ${quality.toFixed(2)}`]),
    ...(shares === undefined ? [] : [`${count(shares)} shares`]),
  ].join(", ");
}

function leftOutLines(leftOut: Told["leftOut"]): string {
  const lines = leftOut.map((event) => {
    const by = event.actor.role === "unit" ? ` by ${event.actor.unit ?? ""}` : "";
    const what = event.type === "response.published" ? event.data.kind : event.type;
    const about = "claim" in event.data && event.data.claim !== undefined ? ` on ${event.data.claim}` : "";
    return `  ${time(event.playMs)}  ${what}${by}${about} (record ${event.seq})`;
  });
  return ["Left out with it", ...lines].join("\n");
}

function share(value: number): string {
  return (value * 100).toFixed(1);
}

function change({ real, counterfactual }: Pair, times: number, digits: number): string {
  return signed((counterfactual - real) * times, digits);
}

function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}
