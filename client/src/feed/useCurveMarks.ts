import { useMemo } from "react";
import { useView } from "../store/drill.ts";
import { useUnits } from "../ui/useUnits.ts";
import type { ChartMark } from "./curveSeries.ts";
import { type CurveMark, marksOf } from "./curves.ts";
import { signed } from "./model/compact.ts";
import { useFeedText } from "./useFeedText.ts";
import { usePercent } from "./usePercent.ts";

/** What stands on a claim's curve, in words; with `claim` null, what stands on the curve of trust. */
export function useCurveMarks(claim: string | null): readonly ChartMark[] {
  const { t } = useFeedText();
  const units = useUnits();
  const percent = usePercent();
  const source = useView(({ posts, reactions, exercise }) => ({ posts, reactions, exercise }));
  return useMemo(() => {
    const nameOf = (unit: string) => units.get(unit)?.name ?? unit;
    function words(mark: CurveMark): string {
      if (mark.type === "publication") {
        return t("curve.published", {
          unit: nameOf(mark.unit),
          kind: t(`kinds.${mark.kind ?? "statement"}`),
        });
      }
      const cause = t(`causes.${mark.cause}`);
      const unit = mark.unit === null ? "" : nameOf(mark.unit);
      if (mark.trust === 0) return t(unit === "" ? "curve.plain" : "curve.plainBy", { cause, unit });
      const trust = signed(mark.trust, percent);
      return t(unit === "" ? "curve.moved" : "curve.movedBy", { cause, trust, unit });
    }
    return marksOf(source, claim).map((mark) => ({
      key: mark.key,
      minute: mark.minute,
      // Only what is pointed at is ever read.
      get label() {
        return words(mark);
      },
      unit: mark.unit,
      tone: mark.type === "publication" ? "said" : mark.trust > 0 ? "up" : mark.trust < 0 ? "down" : "still",
    }));
  }, [source, claim, units, t, percent]);
}
