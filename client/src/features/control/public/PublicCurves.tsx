import { IconChartLine } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { usePulse, useView } from "../../../store/drill.ts";
import { CurveChart } from "../../../feed/CurveChart.tsx";
import type { CurveSeries } from "../../../feed/curveSeries.ts";
import { curvesOf, trustOf } from "../../../feed/curves.ts";
import { spanOf } from "../../../feed/model/chartScale.ts";
import { useCurveMarks } from "../../../feed/useCurveMarks.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { useNarrow } from "../../../ui/useNarrow.ts";
import { claimFigures, trustFigures } from "../model/claimFigures.ts";
import { clip } from "../model/clip.ts";
import { ClaimList, TRUST } from "./ClaimList.tsx";
import classes from "./Public.module.css";
import { Reasons } from "./Reasons.tsx";
import { useReactionTeller } from "./useReactionTeller.ts";

/** How far each claim has reached, whom the public trusts, and why: list, curve and reasons, linked. */
export function PublicCurves() {
  const { t } = useTranslation("control");
  const text = useText();
  const narrow = useNarrow();
  const counters = usePulse()?.counters;
  const view = useView(({ claims, curves, moods }) => ({ claims, curves, moods }));
  const reactions = useView((all) => all.reactions);
  const teller = useReactionTeller();
  const [picked, setPicked] = useState(TRUST);
  const [pointed, setPointed] = useState<number | null>(null);
  const shared = useMemo(() => ({ minute: pointed, onPoint: setPointed }), [pointed]);
  const figures = claimFigures(view, counters);
  const trust = trustFigures(view, counters);
  const course = useMemo(() => trustOf(view), [view]);
  const chosen = figures.some((each) => each.claim === picked) ? picked : TRUST;
  const claim = chosen === TRUST ? null : chosen;
  const marks = useCurveMarks(claim);
  const span = useMemo(() => {
    const courses = [...curvesOf(view).values()].map((curve) => curve.reach);
    return spanOf(course === null ? courses : [...courses, course], []);
  }, [view, course]);
  const series = useMemo((): CurveSeries[] => {
    const curve = claim === null ? undefined : curvesOf(view).get(claim);
    const mood: CurveSeries[] =
      course === null ? [] : [{ id: "trust", label: t("public.trust"), course, look: "trust" }];
    if (curve === undefined) return mood;
    const belief: CurveSeries[] =
      curve.belief === null
        ? []
        : [{ id: "belief", label: t("public.belief"), course: curve.belief, look: "belief" }];
    return [
      { id: "reach", label: t("public.reach"), course: curve.reach, look: "reach" },
      ...belief,
      ...mood,
    ];
  }, [view, course, claim, t]);
  const reasons = useMemo(
    () =>
      Object.values(reactions)
        .filter((row) => claim === null || row.claim === claim)
        .sort((a, b) => b.scenarioMs - a.scenarioMs),
    [reactions, claim],
  );
  if (figures.length === 0 && course === null) {
    return <EmptyState icon={IconChartLine} title={t("public.none")} text={t("public.noneText")} />;
  }
  const title = claim === null ? t("public.trustFull") : text(view.claims[claim]?.text);
  return (
    <div className={classes.frame}>
      <div className={classes.split}>
        <ClaimList
          figures={figures}
          trust={trust}
          trustCourse={course}
          span={span}
          chosen={chosen}
          onChoose={setPicked}
        />
        <div className={classes.course}>
          <div className={classes.chart}>
            <h3>{title}</h3>
            <CurveChart
              label={claim === null ? t("public.trustCurve") : t("public.curve", { claim: clip(title) })}
              series={series}
              marks={marks}
              span={span}
              height={narrow ? 132 : 188}
              shared={shared}
            />
          </div>
          <h3 className={classes.why}>{t(claim === null ? "public.whyAll" : "public.whyOf")}</h3>
          <Reasons
            label={t("public.why")}
            rows={reasons}
            teller={teller}
            pointed={pointed}
            onPoint={setPointed}
          />
        </div>
      </div>
    </div>
  );
}
