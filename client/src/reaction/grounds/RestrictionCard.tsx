import type { RestrictionRow } from "@firebreak/shared/views";
import { useText } from "../../i18n/useText.ts";
import { useView } from "../../store/drill.ts";
import { GlyphBox, SignGlyph } from "../../ui/lanes/glyphs.tsx";
import { UnitTag } from "../../ui/UnitTag.tsx";
import { FailureMark } from "./FailureMark.tsx";
import classes from "./Grounds.module.css";
import { GroundsList } from "./GroundsList.tsx";
import { useGroundsText } from "./useGroundsText.ts";

export interface RestrictionCardProps {
  row: RestrictionRow;
  /** The hour or the play time at which it was sent, as its screen tells time. */
  time: string;
  /** Names the unit: where not all are of one. */
  named?: boolean;
  /** The grounds in sight from the start. */
  open?: boolean;
}

/** A request to restrict: what, on which claim, on which grounds, and, where this audience may know, what it is worth. */
export function RestrictionCard({ row, time, named = false, open = false }: RestrictionCardProps) {
  const { t } = useGroundsText();
  const text = useText();
  const claim = useView((view) => view.claims[row.claim]?.text);
  const measure = t(`measure.${row.measure}`);
  return (
    <article className={classes.card} data-failure={row.failure}>
      <header className={classes.head}>
        <GlyphBox size={15} colour="var(--fb-text)">
          <SignGlyph sign="restricted" />
        </GlyphBox>
        {named ? <UnitTag unit={row.unit} /> : null}
        <span className={`${classes.what} fb-figures`}>
          {row.by === "" ? t("ofNobody", { measure, time }) : t("of", { measure, time, name: row.by })}
        </span>
      </header>
      <p className={classes.claim}>“{text(claim) || row.claim}”</p>
      {row.failure === undefined ? null : <FailureMark failure={row.failure} />}
      <details className={classes.details} open={open}>
        <summary>
          {t("part.basis")} · {t("part.aim")} · {t("part.necessity")}
        </summary>
        <GroundsList grounds={row} />
      </details>
    </article>
  );
}
