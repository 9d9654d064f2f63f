import { FamilyGlyph, SignGlyph } from "./glyphs.tsx";
import classes from "./Lanes.module.css";
import type { LaneMetrics } from "./laneMetrics.ts";
import type { LaidMark } from "./laidLane.ts";
import type { Mark } from "./mark.ts";
import { TONE, toneColour } from "./signTone.ts";

/** The colour of a mark. */
export function markColour(mark: Mark): string {
  return toneColour(mark.type === "act" ? TONE[mark.sign] : "released");
}

/** A mark's sign around the origin, at its full size of 16. */
export function MarkSign({ mark }: { mark: Mark }) {
  if (mark.type === "act") return <SignGlyph sign={mark.sign} verdict={mark.act.verdict} />;
  return <FamilyGlyph family={mark.family} hollow={mark.type === "post" || mark.taken} />;
}

interface MarkShapeProps {
  laid: LaidMark;
  metrics: LaneMetrics;
}

/** The plate that a publication's kind stands on, where there is room for it. */
function plateWidth({ lead, plate }: LaidMark, { glyph }: LaneMetrics): number {
  return lead.type === "act" && lead.sign === "published" && plate > 0 ? glyph * 0.7 + plate : 0;
}

/** A laid mark around the origin, without its words. */
export function MarkShape({ laid, metrics }: MarkShapeProps) {
  const { glyph } = metrics;
  const plate = plateWidth(laid, metrics);
  return (
    <>
      {plate === 0 ? null : (
        <rect y={-glyph * 0.5 - 1} width={plate} height={glyph + 2} rx={glyph * 0.25} fill="currentColor" />
      )}
      <g transform={`scale(${glyph / 16})`}>
        <MarkSign mark={laid.lead} />
      </g>
    </>
  );
}

/** The words beside a mark, and how many stand behind it. To be seen only: the mark's name says them in full. */
export function MarkLabel({ laid, metrics }: MarkShapeProps) {
  const { label, badge } = laid;
  const { glyph, font } = metrics;
  const onPlate = plateWidth(laid, metrics) > 0;
  return (
    <>
      {label === null ? null : (
        <text
          x={glyph * 0.75}
          y={font * 0.35}
          fontSize={font}
          className={onPlate ? classes.plateWord : classes.word}
        >
          {label}
        </text>
      )}
      {badge === null ? null : (
        <text x={-glyph * 0.45} y={-glyph * 0.24} fontSize={font * 0.82} className={classes.count}>
          {badge}
        </text>
      )}
    </>
  );
}
