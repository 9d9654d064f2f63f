import { IconPlus, IconSearch } from "@tabler/icons-react";
import { addable, COLUMN_KINDS, type Column, type FeedPlan, type PlanStep } from "../model/columns.ts";
import { useFeedText } from "../useFeedText.ts";
import { COLUMN_ICONS } from "./columnIcons.ts";
import classes from "./Columns.module.css";

export interface FeedToolsProps {
  plan: FeedPlan;
  take: (step: PlanStep) => void;
  /** The columns that there is room for. */
  shown: readonly Column[];
  single: boolean;
  search: string;
  onSearch: (words: string) => void;
  searchId: string | undefined;
}

/** Above the columns: words to filter by, comments on or off, and the columns that could be shown. */
export function FeedTools({ plan, take, shown, single, search, onSearch, searchId }: FeedToolsProps) {
  const { t } = useFeedText();
  const hidden = single ? [] : plan.columns.filter((column) => !shown.includes(column));
  const kinds = single ? [] : addable(plan);
  return (
    <div className={classes.tools}>
      <label className={classes.search} title={searchId === undefined ? undefined : t("searchTip")}>
        <IconSearch size={14} stroke={1.75} aria-hidden />
        <input
          id={searchId}
          type="search"
          value={search}
          placeholder={t("search")}
          aria-label={t("search")}
          onChange={(event) => onSearch(event.currentTarget.value)}
        />
      </label>
      <label className={classes.toggle} title={t("voicesTip")}>
        <input
          type="checkbox"
          checked={plan.voices}
          onChange={(event) => take({ do: "voices", shown: event.currentTarget.checked })}
        />
        {t("voices")}
      </label>
      {hidden.length === 0 ? null : (
        <span role="group" aria-label={t("columns.hidden")} className={classes.hidden}>
          {hidden.map(({ id, kind }) => {
            const Icon = COLUMN_ICONS[kind];
            return (
              <button
                key={id}
                type="button"
                className={classes.chip}
                aria-label={t("columns.bring", { name: t(`columns.${kind}`) })}
                title={t("columns.bring", { name: t(`columns.${kind}`) })}
                onClick={() => take({ do: "bring", id, to: Math.max(0, shown.length - 1) })}
              >
                <Icon size={13} stroke={1.75} aria-hidden />
                <span>{t(`columns.short.${kind}`)}</span>
              </button>
            );
          })}
        </span>
      )}
      {kinds.length === 0 ? null : (
        <span className={classes.add}>
          <IconPlus size={14} stroke={1.75} aria-hidden />
          <select
            value=""
            aria-label={t("columns.add")}
            onChange={(event) => {
              const kind = COLUMN_KINDS.find((each) => each === event.currentTarget.value);
              if (kind !== undefined) take({ do: "add", kind });
            }}
          >
            <option value="" disabled hidden>
              {t("columns.add")}
            </option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`columns.${kind}`)}
              </option>
            ))}
          </select>
        </span>
      )}
    </div>
  );
}
