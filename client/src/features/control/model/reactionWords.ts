import { formatCount } from "../../../i18n/format.ts";
import type { QualityChecks, Reaction } from "@firebreak/shared/reactions";
import type { Language, LocalText } from "@firebreak/shared/text";
import type { ReactionRow, View } from "@firebreak/shared/views";
import type { TFunction } from "i18next";
import { clip } from "./clip.ts";
import { formatCoverage, formatPoints } from "./figures.ts";

/** What telling a reaction needs: the page's texts, and the rows that its ids point to. */
export interface ReactionTeller {
  t: TFunction<["control", "common"]>;
  language: Language;
  text: (text: LocalText | null | undefined) => string;
  rows: Pick<View, "units" | "injects" | "claims" | "responses">;
  /** A story moment (epoch ms) in words: `16:20`. */
  story: (scenarioMs: number) => string;
  /** Story milliseconds that pass in one of play. */
  rate: number;
}

/** Why the public moved, in plain words. */
export interface ReactionWords {
  /** What was done, or left undone. */
  text: string;
  /** How well, and what it set going, in brackets after it: coverage with its checks, shares. */
  detail: string | null;
  /** What it did to trust, with its sign; null where it did nothing. */
  trust: string | null;
}

const CHECKS = [
  "assessed",
  "evidence",
  "nextUpdate",
  "agreed",
] as const satisfies readonly (keyof QualityChecks)[];

export function tellReaction(row: ReactionRow, teller: ReactionTeller): ReactionWords {
  return {
    text: capital(causeText(row, teller)),
    detail: detailText(row, teller),
    trust:
      row.trust === 0
        ? null
        : teller.t("control:public.points", { n: formatPoints(row.trust, teller.language) }),
  };
}

/** The whole of it in one line, as a reader hears it. */
export function tellReactionLine(row: ReactionRow, teller: ReactionTeller): string {
  const { text, detail, trust } = tellReaction(row, teller);
  const told = detail === null ? text : `${text} (${detail})`;
  return trust === null ? told : `${told} · ${teller.t("control:cause.trustBy", { change: trust })}`;
}

/** Total: a cause without words does not compile. */
function causeText(row: ReactionRow, teller: ReactionTeller): string {
  const { t } = teller;
  const unit = unitOf(row.unit, teller) ?? t("control:cause.someUnit");
  const known = teller.rows.claims[row.claim ?? ""];
  const claim = clip(teller.text(known?.text)) || t("control:cause.thisClaim");
  switch (row.cause) {
    case "claim-appeared": {
      const inject = clip(teller.text(teller.rows.injects[row.inject ?? ""]?.title));
      return inject === ""
        ? t("control:cause.claim-appeared", { claim })
        : t("control:cause.claim-brought", { claim, inject });
    }
    case "restricted":
    case "rebound":
      return t(`control:cause.${row.cause}`, { claim });
    case "correction": {
      // What is true or still open is told, not corrected.
      const corrects = known?.truth === undefined || known.truth === "false" || known.truth === "misleading";
      return t(corrects ? "control:cause.correction" : "control:cause.told", { unit, claim });
    }
    case "no-answer":
      return row.unit === undefined
        ? t("control:cause.no-answer-any")
        : t("control:cause.no-answer", { unit });
    case "contradiction": {
      const other = unitOf(row.other, teller) ?? t("control:cause.otherUnit");
      return t("control:cause.contradiction", { unit, other });
    }
    case "promise-missed": {
      const time = promisedAt(row, teller);
      return time === null
        ? t("control:cause.promise-missed-any", { unit })
        : t("control:cause.promise-missed", { unit, time });
    }
    case "restriction":
    case "suppression":
      return t(`control:cause.${row.cause}`, { unit, claim });
    case "holding":
    case "rated":
    case "answer":
    case "amplified":
    case "mistake-disclosed":
    case "apology":
    case "shown-wrong":
    case "story":
    case "looked-away":
      return t(`control:cause.${row.cause}`, { unit });
  }
}

function detailText({ quality, checks, shares }: Reaction, { t, language }: ReactionTeller): string | null {
  const parts: string[] = [];
  if (quality !== undefined) {
    const coverage = formatCoverage(quality, language);
    parts.push(
      checks === undefined
        ? t("control:cause.coverage", { quality: coverage })
        : t("control:cause.coverageOf", { quality: coverage, checks: checkText(checks, t) }),
    );
  }
  if (shares !== undefined && Math.round(shares) > 0) {
    parts.push(
      t("control:cause.sharesBy", {
        count: Math.round(shares),
        n: formatCount(Math.round(shares), language),
      }),
    );
  }
  return parts.length === 0 ? null : parts.join("; ");
}

function checkText(checks: QualityChecks, t: ReactionTeller["t"]): string {
  const list = (met: boolean) =>
    CHECKS.filter((check) => checks[check] === met)
      .map((check) => t(`control:cause.checks.${check}`))
      .join(", ");
  const [has, lacks] = [list(true), list(false)];
  return [
    has === "" ? "" : t("control:cause.with", { list: has }),
    lacks === "" ? "" : t("control:cause.without", { list: lacks }),
  ]
    .filter(Boolean)
    .join("; ");
}

function unitOf(unit: string | undefined, { text, rows }: ReactionTeller): string | null {
  return unit === undefined ? null : text(rows.units[unit]?.name) || unit;
}

/** When the update was promised for, on the story's clock: the deadline is kept in play time. */
function promisedAt(row: ReactionRow, { rows, story, rate }: ReactionTeller): string | null {
  const due = rows.responses[row.response ?? ""]?.nextUpdateDueMs ?? null;
  return due === null ? null : story(row.scenarioMs - Math.round((row.playMs - due) * rate));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
