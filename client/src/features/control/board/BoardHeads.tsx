import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { memo, type Ref } from "react";
import { useTranslation } from "react-i18next";
import type { Sort } from "../model/boardLook.ts";
import type { Column } from "../model/columns.ts";
import classes from "./BoardList.module.css";

export interface BoardHeadsProps {
  ref: Ref<HTMLDivElement>;
  columns: readonly Column[];
  sort: Sort;
  onSort: (by: Column) => void;
}

/** The names of the list's columns: a press orders by it, another the other way round. */
export const BoardHeads = memo(function BoardHeads({ ref, columns, sort, onSort }: BoardHeadsProps) {
  const { t } = useTranslation("controlPlan");
  return (
    <div ref={ref} className={classes.heads} role="group" aria-label={t("columns.order")}>
      <div className={classes.headLine}>
        {columns.map((column) => {
          const on = sort.by === column;
          const name = t(`columns.${column}`);
          return (
            <button
              key={column}
              type="button"
              className={classes.head}
              data-on={on}
              data-right={column === "number"}
              aria-pressed={on}
              title={t(on && !sort.down ? "columns.byDown" : "columns.by", { name })}
              onClick={() => onSort(column)}
            >
              <span>{name}</span>
              {!on ? null : sort.down ? (
                <IconChevronDown size={11} stroke={2.5} role="img" aria-label={t("columns.down")} />
              ) : (
                <IconChevronUp size={11} stroke={2.5} role="img" aria-label={t("columns.up")} />
              )}
            </button>
          );
        })}
      </div>
    </div>
  );
});
