import { IconCheck } from "@tabler/icons-react";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BoardEntry } from "../model/boardEntry.ts";
import { type BoardFilter, type Facet, FACETS, plain, withValue } from "../model/boardFilter.ts";
import { countValues } from "../model/filterCounts.ts";
import { step } from "../model/selection.ts";
import { Field } from "../parts/Field.tsx";
import classes from "./FilterPicker.module.css";
import { useFilterWords } from "./useFilterWords.ts";

export interface FilterPickerProps {
  entries: readonly BoardEntry[];
  filter: BoardFilter;
  onFilter: (filter: BoardFilter) => void;
}

/** Everything that can be filtered by, found by its name; each with how many injects it would show. */
export function FilterPicker({ entries, filter, onFilter }: FilterPickerProps) {
  const { t } = useTranslation("controlBoard");
  const id = useId();
  const { options } = useFilterWords();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState<string | null>(null);
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const groups = FACETS.map((facet) => {
    const counts = countValues(entries, filter, facet);
    const found = options[facet].filter(({ label }) => words.every((word) => plain(label).includes(word)));
    return { facet, found: found.map((each) => ({ ...each, count: counts.get(each.value) ?? 0 })) };
  }).filter(({ found }) => found.length > 0);
  const keys = groups.flatMap(({ facet, found }) => found.map(({ value }) => keyOf(facet, value)));
  const active = at !== null && keys.includes(at) ? at : (keys[0] ?? null);

  function pick(key: string): void {
    const facet = FACETS.find((each) => key.startsWith(`${each}/`));
    if (facet !== undefined) onFilter(withValue(filter, facet, key.slice(facet.length + 1)));
  }
  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      const next = step(keys, active, by);
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && active !== null && !event.nativeEvent.isComposing) pick(active);
    else return;
    event.preventDefault();
  }
  return (
    <div className={classes.picker}>
      <Field
        autoFocus
        label={t("filter.find")}
        placeholder={t("filter.find")}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active === null ? undefined : `${id}-${active}`}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-multiselectable aria-label={t("filter.list")} className={classes.list}>
        {groups.length === 0 ? <p className={classes.none}>{t("filter.none")}</p> : null}
        {groups.map(({ facet, found }) => (
          <div key={facet} role="group" aria-label={t(`filter.${facet}`)}>
            <p className={classes.head} aria-hidden>
              {t(`filter.${facet}`)}
            </p>
            {found.map(({ value, label, count }) => {
              const key = keyOf(facet, value);
              const on = filter[facet].includes(value);
              return (
                <div
                  key={key}
                  id={`${id}-${key}`}
                  role="option"
                  aria-selected={on}
                  data-active={key === active}
                  className={classes.option}
                  onClick={() => pick(key)}
                >
                  <span className={classes.check}>{on ? <IconCheck size={14} aria-hidden /> : null}</span>
                  <span className="fb-clip">{label}</span>
                  <span className={`${classes.count} fb-figures`}>{count}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function keyOf(facet: Facet, value: string): string {
  return `${facet}/${value}`;
}
