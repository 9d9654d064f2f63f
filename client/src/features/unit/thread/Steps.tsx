import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import { type Course, openSteps, type Step, stepsOf } from "../model/steps.ts";
import classes from "./Steps.module.css";

/** The course of an item at the unit: what was done and when, then what usually still is to do. */
export function Steps({ course }: { course: Course }) {
  const { t } = useTranslation("unit");
  const wordsOf = useStepWords();
  return (
    <section className={classes.steps} aria-label={t("steps.title")}>
      <h3 className="fb-label">{t("steps.title")}</h3>
      <ol className={classes.line}>
        {stepsOf(course).map((step) => {
          const by = "by" in step ? step.by : null;
          return (
            <li key={step.key} className={classes.step}>
              <time className="fb-figures">{formatPlay(step.playMs)}</time>
              <span className={classes.what}>{wordsOf(step)}</span>
              {by === null || by === "" ? null : <span className={classes.by}>{by}</span>}
            </li>
          );
        })}
        {openSteps(course).map((open) => (
          <li key={open} className={classes.step} data-open="true">
            <span className={classes.what}>{t(`steps.open.${open}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function useStepWords(): (step: Step) => string {
  const { t } = useTranslation(["unit", "common"]);
  const units = useUnits();
  const name = (unit: string) => units.get(unit)?.name ?? unit;
  return (step) => {
    switch (step.kind) {
      case "released":
      case "seen":
      case "acknowledged":
      case "claimed":
      case "submitted":
      case "approved":
      case "escalated":
      case "decided":
      case "restricted":
        return t(`steps.${step.kind}`);
      case "assessed":
        return t("steps.assessed", { verdict: t(`common:truths.${step.verdict}`) });
      case "drafted":
        return t("steps.drafted", {
          kind: t(`responses.kinds.${step.as}`).toLocaleLowerCase(),
          version: step.version,
        });
      case "published":
        return step.as === "answer"
          ? t("steps.answered")
          : t("steps.published", { kind: t(`responses.kinds.${step.as}`).toLocaleLowerCase() });
      case "asked":
      case "replied":
      case "declined":
        return t(`steps.${step.kind}`, { unit: name(step.unit) });
    }
  };
}
