import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type BoardFilter, FACETS, NO_FILTER, withValue } from "../model/boardFilter.ts";
import { Action } from "../parts/Action.tsx";
import classes from "./FilterChips.module.css";
import { useFilterWords } from "./useFilterWords.ts";

export interface FilterChipsProps {
  filter: BoardFilter;
  onFilter: (filter: BoardFilter) => void;
  shown: number;
  total: number;
}

/** What the board is filtered by, each to be taken away by a press, and how many injects are left. */
export function FilterChips({ filter, onFilter, shown, total }: FilterChipsProps) {
  const { t } = useTranslation(["controlBoard", "control"]);
  const { nameOf } = useFilterWords();
  const words = filter.text.trim();
  return (
    <div className={classes.chips} role="group" aria-label={t("filter.on")}>
      {filter.state === null ? null : (
        <Chip
          kind={t("filter.state")}
          name={t(`control:board.${filter.state}`)}
          onDrop={() => onFilter({ ...filter, state: null })}
        />
      )}
      {FACETS.flatMap((facet) =>
        filter[facet].map((value) => (
          <Chip
            key={`${facet}/${value}`}
            kind={t(`filter.one.${facet}`)}
            name={nameOf(facet, value)}
            onDrop={() => onFilter(withValue(filter, facet, value))}
          />
        )),
      )}
      {words === "" ? null : (
        <Chip kind={t("filter.words")} name={`“${words}”`} onDrop={() => onFilter({ ...filter, text: "" })} />
      )}
      <span className={`${classes.count} fb-figures`} role="status">
        {t("filter.count", { shown, total })}
      </span>
      <Action kind="quiet" onClick={() => onFilter(NO_FILTER)}>
        {t("filter.clear")}
      </Action>
    </div>
  );
}

function Chip({ kind, name, onDrop }: { kind: string; name: string; onDrop: () => void }) {
  const { t } = useTranslation("controlBoard");
  return (
    <button
      type="button"
      className={classes.chip}
      title={t("filter.drop", { name })}
      onClick={onDrop}
      onKeyDown={(event) => {
        if (event.key === "Delete" || event.key === "Backspace") onDrop();
      }}
    >
      <span className={classes.kind}>{kind}</span> <span className="fb-clip">{name}</span>
      <IconX size={13} aria-hidden />
    </button>
  );
}
