import { IconStairsUp } from "@tabler/icons-react";
import { Fragment, type KeyboardEvent, memo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { send, useView, useYou } from "../../../store/drill.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { LADDER_STATES, shownLadders } from "../model/ladders.ts";
import { mayNow } from "../model/powers.ts";
import { step } from "../model/selection.ts";
import { useConditionTeller } from "../parts/useConditionTeller.ts";
import { useEvidence } from "../parts/useEvidence.ts";
import { useNowReading } from "../parts/useNowReading.ts";
import { LadderItem } from "./LadderItem.tsx";
import classes from "./Ladders.module.css";

export interface LaddersProps {
  onOpen: (inject: string) => void;
  /** Opens the inject with the form that releases it by hand. */
  onRelease: (inject: string) => void;
}

/** The scenario's ladders of escalation, seen before they are climbed: a list to walk by keyboard. */
export const Ladders = memo(function Ladders({ onOpen, onRelease }: LaddersProps) {
  const { t } = useTranslation("control");
  const now = useNowReading();
  const evidence = useEvidence(now.playMs);
  const teller = useConditionTeller();
  const tables = useView(({ ladders, injects }) => ({ ladders, injects }));
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const frame = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const ladders = shownLadders(tables, evidence, now);
  if (ladders.length === 0) {
    return <EmptyState icon={IconStairsUp} title={t("ladders.none")} text={t("ladders.noneText")} />;
  }
  const places = ladders.flatMap(({ row, rungs }) => rungs.map((rung) => `${row.id}/${rung.id}`));
  const stop = cursor !== null && places.includes(cursor) ? cursor : (places[0] ?? null);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || stop === null) return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset.rung === undefined) return;
    const rung = tables.injects[event.target.dataset.rung];
    if (rung === undefined) return;
    const moves: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      j: 1,
      k: -1,
      Home: -places.length,
      End: places.length,
    };
    const by = moves[event.key];
    if (by !== undefined) {
      const next = step(places, stop, by);
      frame.current?.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus();
    } else if (event.key === "Enter") onOpen(rung.id);
    else if (event.key.toLowerCase() === "r") onRelease(rung.id);
    else if (event.key.toLowerCase() === "h") {
      const command = rung.plan?.held === true ? "inject.unhold" : "inject.hold";
      // A refusal is shown in words where it happens.
      if (mayNow(role, phase, command)) send(command, { inject: rung.id }).catch(() => undefined);
    } else return;
    event.preventDefault();
  }

  return (
    <div
      ref={frame}
      className={classes.ladders}
      role="group"
      aria-label={t("ladders.label")}
      onKeyDown={onKeyDown}
    >
      {LADDER_STATES.map((state) => {
        const group = ladders.filter((ladder) => ladder.state === state);
        return group.length === 0 ? null : (
          <Fragment key={state}>
            <h2 className={classes.group}>
              {t(`ladders.groups.${state}`)} <span className="fb-figures">{group.length}</span>
            </h2>
            {group.map((ladder) => (
              <LadderItem
                key={ladder.row.id}
                ladder={ladder}
                stop={stop}
                evidence={evidence}
                teller={teller}
                onFocus={setCursor}
                onOpen={onOpen}
                onRelease={onRelease}
              />
            ))}
          </Fragment>
        );
      })}
    </div>
  );
});
