import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { RestrictionList } from "../../../reaction/grounds/RestrictionList.tsx";
import classes from "./Outcome.module.css";

/** After ENDEX: who asked for content to be restricted, on which grounds, and what that is worth. */
export function Restrictions() {
  const { t } = useTranslation("observer");
  const table = useView((view) => view.restrictions);
  const rows = useMemo(() => Object.values(table).sort((a, b) => a.playMs - b.playMs), [table]);
  if (rows.length === 0) return <EmptyState title={t("restrictions.none")} />;
  return (
    <div className={classes.scroller} tabIndex={0} role="group" aria-label={t("restrictions.title")}>
      <RestrictionList rows={rows} />
    </div>
  );
}
