import type { ActRow, ExerciseRow } from "@firebreak/shared/views";
import { Button } from "@mantine/core";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { readScenarioTime } from "../i18n/format.ts";
import { useText } from "../i18n/useText.ts";
import { useView } from "../store/drill.ts";
import classes from "./ActList.module.css";
import { UnitTag } from "./UnitTag.tsx";

/** Lines shown at first and added at a time: more than anyone reads, few enough to draw at once. */
const PAGE = 300;

/** The course of events, newest first. Needs the texts `acts`. */
export function ActList({ label }: { label: string }) {
  const { t } = useTranslation("common");
  const [shown, setShown] = useState(PAGE);
  const total = useView((view) => view.acts.length);
  const newest = useView((view) => view.acts.slice(-shown).reverse());
  const exercise = useView((view) => view.exercise);
  return (
    <div className={classes.scroller} tabIndex={0} role="group" aria-label={label}>
      <ol className={classes.list} reversed>
        {newest.map((act) => (
          <ActLine key={act.seq} act={act} exercise={exercise} />
        ))}
      </ol>
      {total <= shown ? null : (
        <Button variant="subtle" fullWidth onClick={() => setShown(shown + PAGE)}>
          {t("showEarlier")}
        </Button>
      )}
    </div>
  );
}

/** Rows are replaced, never written to, so an act drawn once is not drawn again. */
const ActLine = memo(function ActLine({ act, exercise }: { act: ActRow; exercise: ExerciseRow | null }) {
  const { t } = useTranslation(["acts", "common"]);
  const text = useText();
  const about = useView(
    (view) => view.injects[act.inject ?? ""]?.title ?? view.claims[act.claim ?? ""]?.text,
  );
  const time = exercise === null ? "" : readScenarioTime(act.scenarioMs, exercise).time;
  return (
    <li className={classes.line}>
      <time className="fb-figures">{time}</time>
      {act.unit === undefined ? <span /> : <UnitTag unit={act.unit} />}
      <span className={classes.what}>
        <strong>
          {t(act.type)}
          {act.verdict === undefined ? null : `: ${t(`common:truths.${act.verdict}`)}`}
        </strong>
        {act.to === undefined ? null : (
          <>
            {" → "}
            <UnitTag unit={act.to} compact />
          </>
        )}
        <span className={classes.about}>
          {" "}
          {[act.name, text(about) || act.text].filter(Boolean).join(" · ")}
        </span>
      </span>
    </li>
  );
});
