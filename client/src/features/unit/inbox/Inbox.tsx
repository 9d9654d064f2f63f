import { IconLayoutList, IconPencilPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import type { DeskItem } from "../model/deskItem.ts";
import type { InboxRowOf } from "../model/inboxGroups.ts";
import { INBOX_FILTERS, type InboxFilter } from "../model/inboxFilter.ts";
import { Act } from "../parts/Act.tsx";
import classes from "./Inbox.module.css";
import { InboxList } from "./InboxList.tsx";

export interface InboxProps {
  /** The list as it is shown; `items` are its items alone. */
  rows: readonly InboxRowOf[];
  items: readonly DeskItem[];
  counts: Record<InboxFilter, number>;
  filter: InboxFilter;
  onFilter: (filter: InboxFilter) => void;
  /** All is shown in groups, not the latest first. */
  grouped: boolean;
  onGrouped: () => void;
  openKey: string | null;
  cursor: string | null;
  onCursor: (key: string) => void;
  onOpen: (key: string) => void;
  onEnter: (key: string) => void;
  onStatement: () => void;
}

/** What has reached the unit: its filters, and the list. */
export function Inbox({
  items,
  counts,
  filter,
  onFilter,
  grouped,
  onGrouped,
  onStatement,
  ...list
}: InboxProps) {
  const { t } = useTranslation("unit");
  return (
    <section className={classes.inbox} aria-label={t("inbox.title")}>
      <h2 className="fb-unseen">{t("inbox.title")}</h2>
      <div className={classes.head}>
        <div className={classes.filters} role="group" aria-label={t("inbox.filters")}>
          {INBOX_FILTERS.map((each) => (
            <button
              key={each}
              type="button"
              className={classes.filter}
              aria-pressed={each === filter}
              onClick={() => onFilter(each)}
            >
              {t(`inbox.${each}`)}
              <span className={`${classes.count} fb-figures`}>{counts[each]}</span>
            </button>
          ))}
        </div>
        <button
          type="button"
          className={`${classes.filter} ${classes.group}`}
          aria-pressed={grouped}
          aria-label={t("inbox.group")}
          aria-keyshortcuts="G"
          title={`${t("inbox.group")} (G)`}
          onClick={onGrouped}
        >
          <IconLayoutList size={16} stroke={1.75} aria-hidden />
        </button>
      </div>
      {items.length === 0 ? (
        <EmptyState title={t(`inbox.empty.${filter}`)} text={t(`inbox.emptyText.${filter}`)} />
      ) : (
        <InboxList items={items} {...list} />
      )}
      <div className={classes.foot}>
        <Act
          command="response.draft"
          label={t("inbox.statement")}
          icon={IconPencilPlus}
          tone="quiet"
          shortcut="N"
          onAct={onStatement}
        />
      </div>
    </section>
  );
}
