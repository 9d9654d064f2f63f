import type { PublicCourse } from "../publicCourse.ts";

const HEADING =
  "minute,playMs,trust,trustWhatIf,claim,shares,sharesWhatIf,reach,reachWhatIf,belief,beliefWhatIf";

/**
 * Both courses as CSV (RFC 4180), a line a minute of the story and claim; a number that a course does not
 * have stays empty. Ids hold no sign that would have to be quoted.
 */
export function courseCsv(real: PublicCourse, counterfactual: PublicCourse): string {
  const minutes = [...new Set([...real.minutes, ...counterfactual.minutes])].sort((a, b) => a - b);
  const claims = [...new Set([...Object.keys(real.claims), ...Object.keys(counterfactual.claims)])].sort();
  const places = [real, counterfactual].map(
    (course) => new Map(course.minutes.map((minute, index) => [minute, index])),
  );
  const lines = minutes.flatMap((minute) => {
    const pairs = [real, counterfactual].map((course, which) => ({
      course,
      index: places[which]?.get(minute),
    }));
    const each = (read: (course: PublicCourse, index: number) => number | undefined) =>
      pairs.map(({ course, index }) => (index === undefined ? "" : (read(course, index) ?? "")));
    const playMs = each((course, index) => course.playMs[index]).find((value) => value !== "") ?? "";
    const trust = each((course, index) => course.trust[index]);
    return claims.map((claim) => {
      const of = (key: "shares" | "reach" | "belief") =>
        each((course, index) => course.claims[claim]?.[key][index - (course.claims[claim]?.from ?? 0)]);
      return [minute, playMs, ...trust, claim, ...of("shares"), ...of("reach"), ...of("belief")].join(",");
    });
  });
  return [HEADING, ...lines].map((line) => `${line}\r\n`).join("");
}
