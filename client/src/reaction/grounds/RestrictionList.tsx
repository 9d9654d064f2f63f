import type { RestrictionRow } from "@firebreak/shared/views";
import { useStoryHour } from "../../feed/useStoryHour.ts";
import classes from "./Grounds.module.css";
import { RestrictionCard } from "./RestrictionCard.tsx";
import { useGroundsText } from "./useGroundsText.ts";

/** Requests to restrict, as they are given, each with its unit and the story's hour. */
export function RestrictionList({ rows, open = false }: { rows: readonly RestrictionRow[]; open?: boolean }) {
  const { t } = useGroundsText();
  const storyHour = useStoryHour();
  return (
    <ul className={classes.list} aria-label={t("title")}>
      {rows.map((row) => (
        <li key={row.id}>
          <RestrictionCard row={row} time={storyHour(row.scenarioMs)} named open={open} />
        </li>
      ))}
    </ul>
  );
}
