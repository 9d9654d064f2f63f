import type { ReactionRow } from "@firebreak/shared/views";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { TrustCurve } from "../../feed/Curve.tsx";
import { useView } from "../../store/drill.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { ReasonItem } from "./ReasonItem.tsx";
import { listReasons } from "./reasons.ts";
import classes from "./Reasons.module.css";

const idOf = (row: ReactionRow) => row.id;

/**
 * Why the public moved: the course of trust, and each reason, the latest first. Needs the texts `observer`.
 * @param unit what concerns this unit alone; null is all
 */
export function ReasonList({ unit = null }: { unit?: string | null }) {
  const { t } = useTranslation("observer");
  const reactions = useView((view) => view.reactions);
  const hasTrust = useView((view) => Object.keys(view.moods).length > 0);
  const rows = useMemo(() => listReasons(reactions, { unit, claim: null }), [reactions, unit]);
  if (rows.length === 0) return <EmptyState title={t("reasons.none")} text={t("reasons.noneText")} />;
  return (
    <div className={classes.list}>
      {hasTrust ? (
        <div className={classes.curve}>
          <TrustCurve height={112} />
        </div>
      ) : null}
      <VirtualList items={rows} keyOf={idOf} label={t("reasons.title")} estimate={64}>
        {(row) => <ReasonItem row={row} onClaim={false} />}
      </VirtualList>
    </div>
  );
}
