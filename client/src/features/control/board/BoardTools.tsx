import {
  IconColumns3,
  IconFilter,
  IconLayoutKanban,
  IconList,
  IconSearch,
  IconTimeline,
  type TablerIcon,
} from "@tabler/icons-react";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { ColumnPicker, FilterPicker } from "../lazyParts.tsx";
import type { BoardEntry } from "../model/boardEntry.ts";
import { type BoardFilter, FACETS } from "../model/boardFilter.ts";
import { BOARD_VIEWS, type BoardLook, type BoardView } from "../model/boardLook.ts";
import { Action } from "../parts/Action.tsx";
import { Field } from "../parts/Field.tsx";
import { Popup } from "../parts/Popup.tsx";
import classes from "./BoardTools.module.css";

export interface BoardToolsProps {
  /** Those that are filtered. */
  entries: readonly BoardEntry[];
  filter: BoardFilter;
  onFilter: (filter: BoardFilter) => void;
  /** The list of what can be filtered by is open. */
  filtering: boolean;
  onFiltering: (open: boolean) => void;
  look: BoardLook;
  onLook: (look: BoardLook) => void;
  search: RefObject<HTMLInputElement | null>;
  tall: boolean;
}

const VIEWS: Record<BoardView, TablerIcon> = {
  list: IconList,
  lanes: IconLayoutKanban,
  axis: IconTimeline,
};

/** Which injects of the board are shown, and how. */
export function BoardTools(props: BoardToolsProps) {
  const { entries, filter, onFilter, filtering, onFiltering, look, onLook, search, tall } = props;
  const { t } = useTranslation(["control", "controlPlan"]);
  const [choosing, setChoosing] = useState(false);
  const asked = FACETS.reduce((sum, facet) => sum + filter[facet].length, 0);
  return (
    <div className={classes.fields}>
      <span className={classes.search}>
        <IconSearch size={14} aria-hidden />
        <Field
          ref={search}
          type="search"
          label={t("board.search")}
          placeholder={`${t("board.searchHint")}  /`}
          aria-keyshortcuts="/"
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== "Escape" && event.key !== "Enter") return;
            event.preventDefault();
            if (event.key === "Escape") onFilter({ ...filter, text: "" });
            document.getElementById("board-list")?.focus();
          }}
        />
      </span>
      <Popup
        end
        opened={filtering}
        onClose={() => onFiltering(false)}
        label={t("controlPlan:board.filter")}
        target={
          <Action
            icon={<IconFilter size={14} aria-hidden />}
            aria-expanded={filtering}
            title={`${t("controlPlan:board.filterTitle")} (F)`}
            aria-keyshortcuts="F"
            onClick={() => onFiltering(!filtering)}
          >
            {asked === 0 ? t("controlPlan:board.filter") : `${t("controlPlan:board.filter")} · ${asked}`}
          </Action>
        }
      >
        <FilterPicker entries={entries} filter={filter} onFilter={onFilter} />
      </Popup>
      <span className={classes.views} role="group" aria-label={t("controlPlan:views.label")}>
        {BOARD_VIEWS.map((view) => {
          const Icon = VIEWS[view];
          const name = t(`controlPlan:views.${view}`);
          return (
            <Action
              key={view}
              kind="quiet"
              icon={<Icon size={16} aria-hidden />}
              aria-label={name}
              aria-pressed={look.view === view}
              aria-keyshortcuts="V"
              title={`${name} (V)`}
              onClick={() => onLook({ ...look, view })}
            />
          );
        })}
      </span>
      {look.view !== "list" || tall ? null : (
        <Popup
          end
          opened={choosing}
          onClose={() => setChoosing(false)}
          label={t("controlPlan:views.columns")}
          target={
            <Action
              kind="quiet"
              icon={<IconColumns3 size={16} aria-hidden />}
              aria-label={t("controlPlan:views.columns")}
              aria-expanded={choosing}
              title={t("controlPlan:views.columns")}
              onClick={() => setChoosing(!choosing)}
            />
          }
        >
          <ColumnPicker columns={look.columns} onColumns={(columns) => onLook({ ...look, columns })} />
        </Popup>
      )}
    </div>
  );
}
