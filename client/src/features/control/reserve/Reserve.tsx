import { IconPlayerPlay, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView, useYou } from "../../../store/drill.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import type { BoardEntry } from "../model/boardEntry.ts";
import { type Fitting, fittingReserve } from "../model/contingencies.ts";
import { mayNow } from "../model/powers.ts";
import { step } from "../model/selection.ts";
import type { Now } from "../model/timing.ts";
import { Action } from "../parts/Action.tsx";
import { ChannelIcon } from "../parts/ChannelIcon.tsx";
import { UnitLetters } from "../parts/UnitLetters.tsx";
import { useOccasion } from "../parts/useOccasion.ts";
import { useSending } from "../parts/useSending.ts";
import classes from "./Reserve.module.css";

export interface ReserveProps {
  entries: readonly BoardEntry[];
  now: Now;
  cursor: string | null;
  onClose: () => void;
  onOpen: (inject: string) => void;
}

/** What is kept in reserve and fits what is looked at, or what is hot: one is released by Enter, twice. */
export function Reserve({ entries, now, cursor, onClose, onOpen }: ReserveProps) {
  const { t } = useTranslation("controlBoard");
  const text = useText();
  const units = useUnits();
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const storylines = useView((view) => view.storylines);
  const occasion = useOccasion(entries, now, cursor);
  const found = useMemo(() => fittingReserve(entries, occasion), [entries, occasion]);
  const ids = found.map(({ entry }) => entry.row.id);
  const [at, setAt] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const { busy, run } = useSending();
  const list = useRef<HTMLDivElement>(null);
  const active = at !== null && ids.includes(at) ? at : (ids[0] ?? null);
  const releasable = mayNow(role, phase, "inject.release");

  useEffect(() => {
    const before = document.activeElement;
    list.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  function release({ row }: BoardEntry): void {
    if (!releasable || busy) return;
    if (asked !== row.id) {
      setAt(row.id);
      setAsked(row.id);
      return;
    }
    void run("inject.release", { inject: row.id, version: row.plan?.version }).then(() => setAsked(null));
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
    const chosen = found.find(({ entry }) => entry.row.id === active);
    if (by !== undefined) {
      const next = step(ids, active, by);
      setAt(next);
      setAsked(null);
      document.getElementById(`reserve-${next}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && chosen !== undefined) {
      // Space and Enter on the buttons in a line are the buttons' own.
      if (event.target !== event.currentTarget) return;
      release(chosen.entry);
    } else if (event.key === "Escape") {
      if (asked !== null) setAsked(null);
      else onClose();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  const title =
    occasion === null
      ? t("reserve.any")
      : "inject" in occasion
        ? t("reserve.toInject", { title: text(occasion.inject.title) })
        : t("reserve.toStoryline", { title: text(storylines[occasion.storyline]?.title) });
  return (
    <section className={classes.reserve} aria-label={t("reserve.label")}>
      <div className={classes.head}>
        <strong className="fb-clip">{title}</strong>
        <span className={`${classes.dim} fb-figures`}>{found.length}</span>
        <span className={classes.spring} />
        <span className={classes.dim}>{t(releasable ? "reserve.hint" : "reserve.notNow")}</span>
        <Action
          kind="quiet"
          icon={<IconX size={15} aria-hidden />}
          aria-label={t("reserve.close")}
          title={`${t("reserve.close")} (C)`}
          onClick={onClose}
        />
      </div>
      <div
        ref={list}
        className={classes.list}
        role="listbox"
        tabIndex={0}
        aria-label={title}
        aria-activedescendant={active === null ? undefined : `reserve-${active}`}
        onKeyDown={onKeyDown}
      >
        {found.length === 0 ? <p className={classes.none}>{t("reserve.none")}</p> : null}
        {found.map((each) => {
          const { row, number } = each.entry;
          return (
            <div
              key={row.id}
              id={`reserve-${row.id}`}
              role="option"
              aria-selected={row.id === active}
              className={classes.option}
              data-asked={row.id === asked}
              onClick={() => {
                setAt(row.id);
                if (asked !== row.id) setAsked(null);
              }}
              onDoubleClick={() => onOpen(row.id)}
            >
              <span className={`${classes.dim} fb-figures`}>{number}</span>
              <ChannelIcon kind={row.channel} name={text(row.channelName)} />
              <span className={classes.title} title={t("reserve.look", { title: text(row.title) })}>
                {text(row.title)}
              </span>
              <Why fitting={each} storyline={text(storylines[row.storyline ?? ""]?.title)} />
              <UnitLetters ids={row.to} units={units} />
              <Action
                tabIndex={-1}
                kind={row.id === asked ? "primary" : "plain"}
                icon={<IconPlayerPlay size={14} aria-hidden />}
                disabled={!releasable || busy}
                {...(row.id === active ? { hotkey: "↵" } : {})}
                onClick={() => release(each.entry)}
              >
                {t(row.id === asked ? "reserve.sure" : "reserve.release")}
              </Action>
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** Why it fits: what it has in common with the occasion. */
function Why({ fitting, storyline }: { fitting: Fitting; storyline: string }) {
  const { t } = useTranslation("controlBoard");
  const { sameClaim, sameStoryline, units } = fitting;
  const why = [
    ...(sameClaim ? [t("reserve.sameClaim")] : []),
    ...(sameStoryline ? [t("reserve.sameStoryline")] : []),
    ...(units.length > 0 ? [t("reserve.sameUnits")] : []),
  ];
  return <span className={`${classes.dim} fb-clip`}>{why.length === 0 ? storyline : why.join(" · ")}</span>;
}
