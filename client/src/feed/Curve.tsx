import { IconChartLine } from "@tabler/icons-react";
import { useMemo } from "react";
import { useText } from "../i18n/useText.ts";
import { useView } from "../store/drill.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { CurveChart } from "./CurveChart.tsx";
import type { CurveSeries } from "./curveSeries.ts";
import { curveOf, trustOf } from "./curves.ts";
import type { Span } from "./model/chartScale.ts";
import { useCurveMarks } from "./useCurveMarks.ts";
import { useFeedText } from "./useFeedText.ts";

export interface CurveProps {
  claim: string;
  /** px of the drawing. */
  height?: number;
  /** Draws the public's trust beside it, where the view has it. */
  trust?: boolean;
  span?: Span;
}

/** How a claim spread, with whatever of it this audience may know: reach, belief, trust, and what stands on it. */
export function Curve({ claim, height, trust = false, span }: CurveProps) {
  const { t } = useFeedText();
  const text = useText();
  const source = useView(({ curves, moods, claims }) => ({ curves, moods, claim: claims[claim] }));
  const marks = useCurveMarks(claim);
  const series = useMemo(() => {
    const curve = curveOf(source, claim);
    const mood = trust ? trustOf(source) : null;
    const found: CurveSeries[] = [];
    if (curve !== null) {
      const { reach, belief } = curve;
      const hint = t("curve.reachLong");
      found.push({ id: "reach", label: t("curve.reach"), hint, course: reach, look: "reach" });
      if (belief !== null) {
        const meant = t("curve.beliefLong");
        found.push({ id: "belief", label: t("curve.belief"), hint: meant, course: belief, look: "belief" });
      }
    }
    if (mood !== null) {
      const hint = t("curve.trustLong");
      found.push({ id: "trust", label: t("curve.trust"), hint, course: mood, look: "trust" });
    }
    return found;
  }, [source, claim, trust, t]);
  return <Chart label={text(source.claim?.text)} series={series} marks={marks} height={height} span={span} />;
}

/** The public's trust in the authorities over the story, with all that moved it. */
export function TrustCurve({ height, span }: { height?: number; span?: Span }) {
  const { t } = useFeedText();
  const moods = useView((view) => view.moods);
  const marks = useCurveMarks(null);
  const series = useMemo((): CurveSeries[] => {
    const course = trustOf({ moods });
    return course === null ? [] : [{ id: "trust", label: t("curve.trust"), course, look: "trust" }];
  }, [moods, t]);
  return <Chart label={t("curve.trustLong")} series={series} marks={marks} height={height} span={span} />;
}

interface ChartProps extends Pick<Parameters<typeof CurveChart>[0], "label" | "series" | "marks"> {
  height: number | undefined;
  span: Span | undefined;
}

function Chart({ height, span, ...rest }: ChartProps) {
  const { t } = useFeedText();
  if (rest.series.length === 0) {
    return <EmptyState title={t("curve.none")} text={t("curve.noneText")} icon={IconChartLine} />;
  }
  return (
    <CurveChart
      {...rest}
      {...(height === undefined ? {} : { height })}
      {...(span === undefined ? {} : { span })}
    />
  );
}
