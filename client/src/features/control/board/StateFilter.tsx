import { useTranslation } from "react-i18next";
import { STATE_GROUPS, type StateGroup } from "../model/boardFilter.ts";
import classes from "./BoardTools.module.css";

export interface StateFilterProps {
  value: StateGroup | null;
  onPick: (value: StateGroup | null) => void;
  /** How many injects are in each state, before the state is filtered by. */
  counts: Record<StateGroup, number>;
}

/** How many injects stand where; a press leaves only those, another brings the rest back. */
export function StateFilter({ value, onPick, counts }: StateFilterProps) {
  const { t } = useTranslation("control");
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className={classes.states} role="group" aria-label={t("board.states")}>
      <Chip word={t("board.all")} count={total} on={value === null} onPick={() => onPick(null)} />
      {STATE_GROUPS.map((group) => (
        <Chip
          key={group}
          word={t(`board.${group}`)}
          count={counts[group]}
          loud={group === "overdue" && counts.overdue > 0}
          on={value === group}
          onPick={() => onPick(value === group ? null : group)}
        />
      ))}
    </div>
  );
}

interface ChipProps {
  word: string;
  count: number;
  on: boolean;
  loud?: boolean;
  onPick: () => void;
}

function Chip({ word, count, on, loud = false, onPick }: ChipProps) {
  return (
    <button type="button" className={classes.chip} aria-pressed={on} data-loud={loud} onClick={onPick}>
      {word} <span className="fb-figures">{count}</span>
    </button>
  );
}
