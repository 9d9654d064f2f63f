import { expect } from "vitest";
import type { RawLine } from "./exportedLog.ts";

/** What a metric of durations reports of a group, in play ms. */
export interface HandSpread {
  n: number;
  censored: number;
  median: number | null;
  p90: number | null;
  values: number[];
}

export interface HandReports<Report> {
  overall: Report;
  byUnit: Record<string, Report>;
  bySite: Record<string, Report>;
}

/** One thing to be timed: whose it is, where, and how long it took; null where it was never done. */
interface Timed {
  unit: string;
  site: string;
  ms: number | null;
}

interface Home {
  id: string;
  site: string;
}

/**
 * The design's metrics of one coordination, worked out from the lines of its log as on paper: no code of the
 * product takes part. The log holds one inject (a press call with a claim) and one joint statement on it.
 */
export function coordinationByHand(lines: readonly RawLine[]) {
  const { scenario } = lineOf(lines, "exercise.created").data as {
    scenario: { units: Home[]; sites: { id: string }[] };
  };
  const home = (unit: string): string => scenario.units.find(({ id }) => id === unit)?.site ?? "";
  const grouped = <Report>(report: (unit: string | null, site: string | null) => Report) => ({
    overall: report(null, null),
    byUnit: Object.fromEntries(scenario.units.map(({ id }) => [id, report(id, null)])),
    bySite: Object.fromEntries(scenario.sites.map(({ id }) => [id, report(null, id)])),
  });
  const spreads = (cases: readonly Timed[]): HandReports<HandSpread> =>
    grouped((unit, site) =>
      spread(
        cases.filter(
          (each) => (unit === null || each.unit === unit) && (site === null || each.site === site),
        ),
      ),
    );

  const t0 = playOf(lineOf(lines, "inject.released"));
  const drafted = lineOf(lines, "response.drafted");
  const response = String(drafted.data["response"]);
  const owner = String(drafted.actor.unit);
  const submitted = lineOf(lines, "response.submitted", { response });
  const approved = lineOf(lines, "response.approved", { response });
  const published = lineOf(lines, "response.published", { response });

  // Grouped by the unit that was asked, and the site where somebody of it took the request up.
  const requests = (until: "request.acknowledged" | "request.completed") =>
    linesOf(lines, "request.sent").map((sent): Timed => {
      const { request, to } = sent.data;
      const taken = lineOf(lines, "request.acknowledged", { request });
      const [end] = linesOf(lines, until, { request });
      return {
        unit: String(to),
        site: String(taken.actor.site),
        ms: end === undefined ? null : playOf(end) - playOf(sent),
      };
    });

  // Its owner's, at the site that asked: until the last of the units that it needs has cleared it.
  const sought = lineOf(lines, "clearance.sought", { response });
  const needed = sought.data["units"] as string[];
  const cleared = needed.map((unit) => {
    const [line] = linesOf(lines, "response.cleared", { response }).filter(
      ({ actor }) => actor.unit === unit,
    );
    if (line === undefined) throw new Error(`${unit} has not cleared it`);
    return playOf(line);
  });
  const joint = {
    unit: String(sought.actor.unit),
    site: String(sought.actor.site),
    ms: Math.max(...cleared) - t0,
  };

  // The last clearance submits it: as its owner's act, at its owner's home.
  const wait = { unit: owner, site: home(owner), ms: playOf(approved) - playOf(submitted) };

  // The word of its owner, where it was published, and of each unit that it speaks for, at its home.
  const first = playOf(published) - t0;
  const partners = published.data["with"] as string[];
  const speakers = [
    { unit: owner, site: String(published.actor.site), ms: first },
    ...partners.map((unit) => ({ unit, site: home(unit), ms: first })),
  ];
  const spoke = (unit: string | null, site: string | null): boolean =>
    speakers.some((each) => (unit === null || each.unit === unit) && (site === null || each.site === site));

  return {
    handoff: spreads(requests("request.acknowledged")),
    handoffComplete: spreads(requests("request.completed")),
    jointStatement: spreads([joint]),
    approvalWait: spreads([wait]),
    // Of the time to the statement, the part in which it waited for its approver; for whoever made it.
    approvalShare: grouped((unit, site) => (spoke(unit, site) ? wait.ms / first : null)),
    // One claim: overall, and in each group that spoke, one value.
    firstStatement: grouped((unit, site) =>
      spread(spoke(unit, site) ? [{ unit: owner, site: "", ms: first }] : []),
    ),
  };
}

function spread(cases: readonly Timed[]): HandSpread {
  const values = cases.flatMap(({ ms }) => (ms === null ? [] : [ms]));
  const inOrder = [...values].sort((a, b) => a - b);
  return {
    n: values.length,
    censored: cases.length - values.length,
    median: at(inOrder, 0.5),
    p90: at(inOrder, 0.9),
    values,
  };
}

/** Linear between order statistics (R type 7). */
function at(inOrder: readonly number[], share: number): number | null {
  const place = (inOrder.length - 1) * share;
  const below = inOrder[Math.floor(place)];
  const above = inOrder[Math.ceil(place)];
  return below === undefined || above === undefined ? null : below + (place % 1) * (above - below);
}

/** The lines of a type whose data hold these, in order. */
export function linesOf(
  lines: readonly RawLine[],
  type: string,
  data: Record<string, unknown> = {},
): RawLine[] {
  return lines.filter(
    (line) => line.type === type && Object.entries(data).every(([key, value]) => line.data[key] === value),
  );
}

/** The one line of a type with these data. */
export function lineOf(lines: readonly RawLine[], type: string, data: Record<string, unknown> = {}): RawLine {
  const [line, ...more] = linesOf(lines, type, data);
  if (line === undefined || more.length > 0) {
    throw new Error(`${more.length + Number(line !== undefined)} lines of ${type} ${JSON.stringify(data)}`);
  }
  return line;
}

export function playOf({ seq, playMs }: RawLine): number {
  if (playMs === null) throw new Error(`line ${seq} is from before STARTEX`);
  return playMs;
}

/** The same expectation for everybody, for each unit and for each site. */
export function reportsLike<Report>(
  { overall, byUnit, bySite }: HandReports<Report>,
  like: (report: Report) => object,
): HandReports<object> {
  const each = (reports: Record<string, Report>) =>
    Object.fromEntries(Object.entries(reports).map(([id, report]) => [id, like(report)]));
  return { overall: like(overall), byUnit: each(byUnit), bySite: each(bySite) };
}

/** Counts and values to the last digit; what is interpolated, to a millionth of a millisecond. */
export function nearly({ n, censored, values, median, p90 }: HandSpread): object {
  return { n, censored, values, median: near(median), p90: near(p90) };
}

export function near(value: number | null): unknown {
  return value === null ? null : expect.closeTo(value, 6);
}
