import { formatSpan } from "@firebreak/shared/duration";
import { IconArrowRight, IconHandStop } from "@tabler/icons-react";
import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../store/drill.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Growing } from "../../../ui/Growing.tsx";
import { type ShownUnit, useUnits } from "../../../ui/useUnits.ts";
import { byUrgency, isOverdue, openWaits, type Wait } from "../model/waits.ts";
import { UnitLetters } from "../parts/UnitLetters.tsx";
import { useNowReading } from "../parts/useNowReading.ts";
import classes from "./Waits.module.css";

/** Everyone who waits for someone, for the panel's tab and its list. */
export function useWaits(): Wait[] {
  const tables = useView(({ requests, escalations, responses, units }) => ({
    requests,
    escalations,
    responses,
    units,
  }));
  return useMemo(() => openWaits(tables), [tables]);
}

/** Who waits for whom, for what and how long; what is overdue stands on top. */
export const Waits = memo(function Waits({ onOpen }: { onOpen: (inject: string) => void }) {
  const { t } = useTranslation("control");
  const units = useUnits();
  const { playMs } = useNowReading();
  const waits = byUrgency(useWaits(), playMs);
  if (waits.length === 0) {
    return <EmptyState icon={IconHandStop} title={t("waits.none")} text={t("waits.noneText")} />;
  }
  return (
    <ul className={classes.list} aria-label={t("waits.label")}>
      <Growing items={waits} listed>
        {(wait) => <WaitLine key={wait.id} wait={wait} playMs={playMs} units={units} onOpen={onOpen} />}
      </Growing>
    </ul>
  );
});

interface WaitLineProps {
  wait: Wait;
  playMs: number | null;
  units: ReadonlyMap<string, ShownUnit>;
  onOpen: (inject: string) => void;
}

function WaitLine({ wait, playMs, units, onOpen }: WaitLineProps) {
  const { t } = useTranslation("control");
  const overdue = isOverdue(wait, playMs);
  const now = playMs ?? wait.sinceMs;
  const { inject } = wait;
  return (
    <li className={classes.wait} data-overdue={overdue}>
      <span className={classes.who}>
        <UnitLetters ids={[wait.from]} units={units} />
        {wait.kind === "approval" ? null : (
          <>
            <IconArrowRight size={13} aria-hidden />
            <UnitLetters ids={wait.on} units={units} />
          </>
        )}
      </span>
      <span className={classes.what}>
        <span className={classes.kind}>
          {t(
            wait.asks === null
              ? `waits.${wait.kind === "approval" ? "approval" : "escalation"}`
              : `waits.${wait.asks}`,
          )}
          {wait.kind === "request" ? (
            <span className={classes.dim}> · {t(wait.taken ? "waits.taken" : "waits.untaken")}</span>
          ) : null}
        </span>
        {inject === null ? (
          <span className={classes.text} title={wait.text}>
            {wait.text}
          </span>
        ) : (
          <button
            type="button"
            className={classes.text}
            title={`${t("waits.openInject")}: ${wait.text}`}
            onClick={() => onOpen(inject)}
          >
            {wait.text}
          </button>
        )}
      </span>
      <span className={`${classes.times} fb-figures`}>
        <span className={classes.age}>{t("waits.age", { time: formatSpan(now - wait.sinceMs) })}</span>
        {wait.dueMs === null ? null : (
          <span className={overdue ? classes.late : classes.dim}>
            {overdue
              ? t("waits.overdue", { time: formatSpan(now - wait.dueMs) })
              : t("waits.dueIn", { time: formatSpan(wait.dueMs - now) })}
          </span>
        )}
      </span>
    </li>
  );
}
