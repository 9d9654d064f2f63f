import type { ResponseRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { useView } from "../../../store/drill.ts";
import { courseOfText, type TextStep } from "../../../ui/textSteps.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import classes from "./Rating.module.css";

/** What went another way than straight: then the course is in sight from the start. */
const TURNS: ReadonlySet<TextStep["kind"]> = new Set(["returned", "objected", "withdrawn"]);

/** How a text came about: each step with its play time, those of other units among them. */
export function TextCourse({ response }: { response: ResponseRow }) {
  const { t } = useTranslation("control");
  const clearances = useView((view) => view.clearances);
  const units = useUnits();
  const steps = courseOfText(response, Object.values(clearances));
  const wordsOf = (step: TextStep): string =>
    t(`answers.course.${step.kind}`, {
      unit: "unit" in step ? (units.get(step.unit)?.name ?? step.unit) : "",
    });
  return (
    <details className={classes.course} open={steps.some(({ kind }) => TURNS.has(kind))}>
      <summary>{t("answers.course.title", { count: steps.length })}</summary>
      <ol>
        {steps.map((step) => (
          <li key={step.key}>
            <time className="fb-figures">{formatPlay(step.playMs)}</time>
            <span>
              {wordsOf(step)}
              {"by" in step && step.by !== null && step.by !== "" ? <i> · {step.by}</i> : null}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
