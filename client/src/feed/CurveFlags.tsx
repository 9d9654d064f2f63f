import { useUnits } from "../ui/useUnits.ts";
import type { ChartMark } from "./curveSeries.ts";
import classes from "./CurveChart.module.css";
import { packFlags } from "./model/chartScale.ts";
import { useFeedText } from "./useFeedText.ts";

export interface CurveFlagsProps {
  marks: readonly ChartMark[];
  x: (minute: number) => number;
  width: number;
  height: number;
  /** The minute that is read out. */
  at: number | null;
}

const FLAG = { width: 22, height: 15 };

/** What stands on the curve: a flag with a unit's letters for what it published, a small sign for a reaction. */
export function CurveFlags({ marks, x, width, height, at }: CurveFlagsProps) {
  const { t } = useFeedText();
  const units = useUnits();
  const shown = marks.filter((mark) => x(mark.minute) >= 0 && x(mark.minute) <= width);
  const said = shown.filter((mark) => mark.tone === "said");
  const reactions = shown.filter((mark) => mark.tone !== "said");
  const flags = packFlags(said, x, FLAG.width + 4);
  return (
    <g>
      {said.map((mark) => (
        <line
          key={mark.key}
          x1={x(mark.minute)}
          x2={x(mark.minute)}
          y1={-4}
          y2={height}
          className={classes.mark}
          data-at={at !== null && Math.round(mark.minute) === at}
          style={{ color: units.get(mark.unit ?? "")?.colour ?? "var(--fb-text-dim)" }}
        />
      ))}
      {flags.map(({ x: left, marks: held }) => {
        const first = held[0];
        if (first === undefined) return null;
        // A flag that speaks for several units has no unit's colour.
        const unit = held.every((mark) => mark.unit === first.unit) ? units.get(first.unit ?? "") : undefined;
        // Flags stand on their line, and near the right end lean inwards.
        const shift = Math.min(0, width + 4 - (left + FLAG.width / 2)) - FLAG.width / 2;
        return (
          <g
            key={first.key}
            transform={`translate(${left + Math.max(shift, -left - 4)} ${-FLAG.height - 4})`}
          >
            <rect
              width={FLAG.width}
              height={FLAG.height}
              rx={3.5}
              style={{ fill: unit?.colour ?? "var(--fb-text-dim)" }}
            />
            <text x={FLAG.width / 2} y={11} textAnchor="middle" className={classes.flagText}>
              {held.length > 1
                ? t("curve.more", { count: held.length }).replace("+", "×")
                : (unit?.monogram ?? "·")}
            </text>
          </g>
        );
      })}
      {packFlags(reactions, x, 7).map(({ x: left, marks: held }) => {
        const first = held[0];
        if (first === undefined) return null;
        return (
          <g key={first.key} transform={`translate(${left} ${height})`} className={classes.sign}>
            <path d={SIGNS[toneOf(held)]} data-tone={toneOf(held)} />
          </g>
        );
      })}
    </g>
  );
}

/** Up and down by their direction, not by colour; a reaction that left trust alone is a dot. */
const SIGNS = {
  up: "M-4 -2 0 -9 4 -2Z",
  down: "M-4 -9 0 -2 4 -9Z",
  still: "M-2 -5a2 2 0 1 0 4 0 2 2 0 1 0-4 0Z",
};

/** Of several reactions that one sign stands for, a loss of trust is what must not be overlooked. */
function toneOf(marks: readonly ChartMark[]): keyof typeof SIGNS {
  if (marks.some((mark) => mark.tone === "down")) return "down";
  return marks.some((mark) => mark.tone === "up") ? "up" : "still";
}
