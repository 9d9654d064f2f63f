import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../../i18n/format.ts";
import { useLanguage, useText } from "../../../i18n/useText.ts";
import type { Course } from "../../../feed/curves.ts";
import { type Span } from "../../../feed/model/chartScale.ts";
import type { ClaimFigures, TrustFigures } from "../model/claimFigures.ts";
import { formatShare } from "../model/figures.ts";
import { step } from "../model/selection.ts";
import { Change } from "./Change.tsx";
import classes from "./Public.module.css";
import { Spark } from "./Spark.tsx";

/** The row of trust among the claims. */
export const TRUST = "·trust";

export interface ClaimListProps {
  figures: readonly ClaimFigures[];
  trust: TrustFigures | null;
  trustCourse: Course | null;
  span: Span;
  /** A claim's id, or {@link TRUST}. */
  chosen: string;
  onChoose: (row: string) => void;
}

/** Trust, and every claim that spreads, with its figures of now: the fastest growing on top. */
export function ClaimList({ figures, trust, trustCourse, span, chosen, onChoose }: ClaimListProps) {
  const { t } = useTranslation(["control", "common"]);
  const text = useText();
  const language = useLanguage();
  const ids = [TRUST, ...figures.map((each) => each.claim)];
  // One scale for all: a small claim must look small beside a large one.
  const top = Math.max(
    0.05,
    ...figures.flatMap(({ curve }) => curve.reach.values.map((value) => value ?? 0)),
  );

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const by = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1, Home: -ids.length, End: ids.length }[event.key];
    const next = by === undefined ? null : step(ids, chosen, by);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus();
  }
  const row = (id: string) => ({
    type: "button" as const,
    role: "radio",
    "data-row": id,
    "aria-checked": id === chosen,
    tabIndex: id === chosen ? 0 : -1,
    className: classes.row,
    onClick: () => onChoose(id),
  });
  return (
    <div className={classes.list} role="radiogroup" aria-label={t("public.claims")} onKeyDown={onKeyDown}>
      <button {...row(TRUST)} title={t("public.trustFull")}>
        <span className={classes.what}>
          <b>{t("public.trustRow")}</b>
        </span>
        {trustCourse === null ? <span /> : <Spark course={trustCourse} span={span} top={1} />}
        <span className={classes.figures}>
          <strong className="fb-figures">{trust === null ? "–" : formatShare(trust.trust, language)}</strong>
          <Change change={trust?.change ?? null} good="up" />
        </span>
      </button>
      {figures.map((each) => (
        <button key={each.claim} {...row(each.claim)}>
          <span className={classes.what}>
            <span className={classes.claim}>{text(each.text)}</span>
            <span className={`${classes.under} fb-figures`}>
              {each.truth === null ? null : (
                <em data-truth={each.truth}>{t(`common:truths.${each.truth}`)}</em>
              )}
              <span>{t("public.sharesOf", { n: formatCount(each.shares, language) })}</span>
              {each.belief === null ? null : (
                <span title={t("public.beliefWhy")}>
                  {t("public.belief")} {formatShare(each.belief, language)}{" "}
                  <Change change={each.beliefChange} good={better(each)} />
                </span>
              )}
            </span>
          </span>
          <Spark course={each.curve.reach} span={span} top={top} />
          <span className={classes.figures} title={t("public.reachWhy")}>
            <strong className="fb-figures">{formatShare(each.reach, language)}</strong>
            <Change change={each.growth} good={better(each)} />
          </span>
        </button>
      ))}
    </div>
  );
}

/** Only of what is not so is it better that it spreads less. */
function better({ truth }: ClaimFigures): "down" | null {
  return truth === "false" || truth === "misleading" ? "down" : null;
}
