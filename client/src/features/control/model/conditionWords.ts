import { formatSpan } from "@firebreak/shared/duration";
import type { Condition } from "@firebreak/shared/scenario";
import type { Language, LocalText } from "@firebreak/shared/text";
import type { PlanWait, View } from "@firebreak/shared/views";
import type { TFunction } from "i18next";
import { clip } from "./clip.ts";
import { type Evidence, type PlainCondition, type Progress, progressOf, stateOf } from "./conditionState.ts";
import { nearnessOf } from "./nearness.ts";
import { formatShare } from "./figures.ts";

/** What telling a condition needs. */
export interface ConditionTeller {
  t: TFunction<["control", "common", "observer"]>;
  language: Language;
  text: (text: LocalText | null | undefined) => string;
  rows: Pick<View, "units" | "injects" | "claims" | "expectations">;
}

/** A condition in words, nested as it is meant to be read: no `not` is left, each part says it itself. */
export type ToldCondition =
  | {
      kind: "part";
      text: string;
      /** Whether it holds; null where only the server knows. */
      holds: boolean | null;
      progress: Progress | null;
    }
  | { kind: "all" | "any"; parts: ToldCondition[] };

/**
 * A condition in words. "Not" is taken down to what it denies (not "all of a and b", but "not a or not
 * b"), and an "all" within an "all" is one list, so that what is nested can be read aloud.
 * @param evidence what it is looked up in for its state and progress; without it both are unknown
 */
export function tellCondition(
  condition: Condition,
  teller: ConditionTeller,
  evidence: Evidence | null = null,
  denied = false,
): ToldCondition {
  if ("not" in condition) return tellCondition(condition.not, teller, evidence, !denied);
  if ("all" in condition) return tellMany(condition.all, denied ? "any" : "all", teller, evidence, denied);
  if ("any" in condition) return tellMany(condition.any, denied ? "all" : "any", teller, evidence, denied);
  const state = evidence === null ? null : stateOf(condition, evidence);
  return {
    kind: "part",
    text: tellPart(condition, teller, denied),
    holds: state === null ? null : state !== denied,
    progress: evidence === null ? null : progressOf(condition, evidence),
  };
}

function tellMany(
  parts: readonly Condition[],
  kind: "all" | "any",
  teller: ConditionTeller,
  evidence: Evidence | null,
  denied: boolean,
): ToldCondition {
  const told = parts
    .map((part) => tellCondition(part, teller, evidence, denied))
    .flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [only] = told;
  return told.length === 1 && only !== undefined ? only : { kind, parts: told };
}

/** A told condition in one line, with brackets where "and" and "or" would run into each other. */
export function conditionLine(told: ToldCondition, t: ConditionTeller["t"]): string {
  const line = (each: ToldCondition, nested: boolean): string => {
    if (each.kind === "part") return each.text;
    const joined = each.parts
      .map((part) => line(part, true))
      .join(t(each.kind === "all" ? "control:when.and" : "control:when.or"));
    return nested ? `(${joined})` : joined;
  };
  return capital(line(told, false));
}

/** The figures of the first part that has some, for where there is room for no more: `11 % / 15 %`. */
export function nearest(told: ToldCondition): Progress | null {
  if (told.kind === "part") return told.progress;
  for (const part of told.parts) {
    const found = nearest(part);
    if (found !== null) return found;
  }
  return null;
}

/** What an inject waits for: each condition in a line, and the figures of the one that is nearest. */
export function awaitedWords(
  waits: readonly PlanWait[],
  teller: ConditionTeller,
  evidence: Evidence,
): { words: string | null; progress: string | null } {
  if (waits.length === 0) return { words: null, progress: null };
  const told = waits
    .toSorted((a, b) => nearnessOf(b.condition, evidence) - nearnessOf(a.condition, evidence))
    .map(({ condition }) => tellCondition(condition, teller, evidence));
  const progress = told.map(nearest).find((each) => each !== null);
  return {
    words: told.map((each) => conditionLine(each, teller.t)).join("\n"),
    progress: progress === undefined || progress === null ? null : progressWords(progress, teller),
  };
}

/** Progress in figures: `11 % of 15 %`, `due in 2:10`. */
export function progressWords(
  progress: Progress,
  { t, language }: Pick<ConditionTeller, "t" | "language">,
): string {
  switch (progress.kind) {
    case "share":
      return t("control:when.of", {
        now: formatShare(progress.now, language),
        limit: formatShare(progress.limit, language),
      });
    case "trust":
      // It nears its limit from above: "63% of 35%" would mislead.
      return t("control:when.now", { now: formatShare(progress.now, language) });
    case "deadline":
      return progress.leftMs >= 0
        ? t("control:when.dueIn", { time: formatSpan(progress.leftMs) })
        : t("control:when.overdueBy", { time: formatSpan(-progress.leftMs) });
  }
}

type Acts =
  | "acknowledged"
  | "assessed"
  | "assessedAs"
  | "published"
  | "requested"
  | "escalated"
  | "wrong"
  | "restricted";

/** What the words of an act leave open beside who did it. */
type Open = { [place in "inject" | "claim" | "verdict" | "what" | "to" | "about"]: string };

const NO_WORDS: Open = { inject: "", claim: "", verdict: "", what: "", to: "", about: "" };

/** Total: the last kind of condition is what is left, and one without words does not compile. */
function tellPart(condition: PlainCondition, teller: ConditionTeller, denied: boolean): string {
  const { t, language } = teller;
  const inject = (id: string) => clip(teller.text(teller.rows.injects[id]?.title)) || id;
  const claim = (id: string) => clip(teller.text(teller.rows.claims[id]?.text)) || id;
  const unit = (id: string) => teller.text(teller.rows.units[id]?.name) || id;
  const act = (name: Acts, by: string | undefined, open: Partial<Open>): string => {
    const words = { ...NO_WORDS, ...open };
    if (by === undefined && denied) return t(`control:when.none.${name}`, words);
    const who = by === undefined ? t("control:when.anyUnit") : unit(by);
    return t(denied ? `control:when.not.${name}` : `control:when.is.${name}`, { who, ...words });
  };
  if ("released" in condition) {
    return t(denied ? "control:when.notReleased" : "control:when.released", {
      inject: inject(condition.released),
    });
  }
  if ("acknowledged" in condition) {
    return act("acknowledged", condition.acknowledged.by, { inject: inject(condition.acknowledged.inject) });
  }
  if ("assessed" in condition) {
    const { by, verdict } = condition.assessed;
    const about = { claim: claim(condition.assessed.claim) };
    return verdict === undefined
      ? act("assessed", by, about)
      : act("assessedAs", by, { ...about, verdict: t(`common:truths.${verdict}`).toLowerCase() });
  }
  if ("published" in condition) {
    const { by, kind, stance } = condition.published;
    const what = kind === undefined ? t("control:when.publication") : t(`observer:says.kinds.${kind}`);
    const said =
      stance === undefined
        ? what
        : t("control:when.saying", { what, stance: t(`common:truths.${stance}`).toLowerCase() });
    return act("published", by, { claim: claim(condition.published.claim), what: said });
  }
  if ("requested" in condition) {
    const { from, to, inject: on } = condition.requested;
    const about = on === undefined ? "" : t("control:when.about", { inject: inject(on) });
    return act("requested", from, { to: unit(to), about });
  }
  if ("escalated" in condition) {
    return act("escalated", condition.escalated.by, { inject: inject(condition.escalated.inject) });
  }
  if ("decided" in condition) {
    return t(denied ? "control:when.notDecided" : "control:when.decided", {
      inject: inject(condition.decided.inject),
    });
  }
  if ("missed" in condition)
    return tellMissed(condition.missed, inject(condition.missed.inject), teller, denied);
  if ("reach" in condition) {
    return t(denied ? "control:when.notReach" : "control:when.reach", {
      claim: claim(condition.reach.claim),
      limit: formatShare(condition.reach.above, language),
    });
  }
  if ("belief" in condition) {
    return t(denied ? "control:when.notBelief" : "control:when.belief", {
      claim: claim(condition.belief.claim),
      limit: formatShare(condition.belief.above, language),
    });
  }
  if ("trust" in condition) {
    return t(denied ? "control:when.notTrust" : "control:when.trust", {
      limit: formatShare(condition.trust.below, language),
    });
  }
  if ("wrong" in condition) return act("wrong", condition.wrong.by, { claim: claim(condition.wrong.claim) });
  return act("restricted", condition.restricted.by, { claim: claim(condition.restricted.claim) });
}

/** Whose action it is, and which, is known once its inject has been released. */
function tellMissed(
  { inject, expect }: { inject: string; expect: string },
  title: string,
  { t, text, rows }: ConditionTeller,
  denied: boolean,
): string {
  const row = rows.expectations[`${inject}/${expect}`];
  if (row === undefined)
    return t(denied ? "control:when.notMissedSome" : "control:when.missedSome", { inject: title });
  return t(denied ? "control:when.notMissed" : "control:when.missed", {
    who: text(rows.units[row.unit]?.name) || row.unit,
    what: clip(text(row.text) || t(`control:detail.actions.${row.action}`)),
    inject: title,
  });
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
