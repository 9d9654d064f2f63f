import type { InjectRow, TaskRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { useView } from "../../../store/drill.ts";
import type { StateName } from "../../../ui/palette.ts";
import { StateMark } from "../../../ui/StateMark.tsx";
import { useUnits } from "../../../ui/useUnits.ts";
import type { Now } from "../model/timing.ts";
import { UnitLetters } from "../parts/UnitLetters.tsx";
import classes from "./InjectDetail.module.css";
import lines from "./Lines.module.css";

const STATES: Record<TaskRow["state"], StateName> = {
  new: "due",
  seen: "due",
  acknowledged: "released",
  working: "released",
  answered: "answered",
};

/** How far each tasked unit has come, who has it there, and when it took each step. */
export function UnitTasks({ row, now }: { row: InjectRow; now: Now }) {
  const { t } = useTranslation("control");
  const units = useUnits();
  const tasks = useView((view) => row.to.map((unit) => view.tasks[`${row.id}/${unit}`]));
  const given = tasks.filter((task) => task !== undefined);
  const since = (ms: number): string =>
    // Minutes from the release say more here than moments of play.
    row.releasedPlayMs === null ? formatPlay(ms) : `+${formatPlay(ms - row.releasedPlayMs).slice(3)}`;
  return (
    <section className={classes.section} aria-label={t("detail.units")}>
      <h3>{t("detail.units")}</h3>
      {row.to.length === 0 ? (
        <p className={classes.dim}>{t("detail.nobody")}</p>
      ) : (
        <ul className={lines.lines}>
          {given.length === 0
            ? row.to.map((unit) => (
                <li key={unit} className={lines.line}>
                  <UnitLetters ids={[unit]} units={units} />
                  <span className={lines.what}>{units.get(unit)?.name ?? unit}</span>
                </li>
              ))
            : given.map((task) => (
                <li key={task.id} className={lines.line}>
                  <UnitLetters ids={[task.unit]} units={units} />
                  <span className={lines.what}>
                    {units.get(task.unit)?.name ?? task.unit}
                    {task.claimedBy === null ? null : (
                      <span className={lines.dim}> · {t("detail.by", { name: task.claimedBy })}</span>
                    )}
                  </span>
                  <StateMark state={STATES[task.state]} label={t(`detail.${task.state}`)} />
                  <Steps task={task} since={since} />
                </li>
              ))}
        </ul>
      )}
      {given.length === 0 && row.to.length > 0 && now.playMs === null ? (
        <p className={classes.dim}>{t("detail.unitsLater")}</p>
      ) : null}
    </section>
  );
}

function Steps({ task, since }: { task: TaskRow; since: (playMs: number) => string }) {
  const { t } = useTranslation("control");
  const steps = [
    [t("detail.steps.seen"), task.seenMs, null],
    [t("detail.steps.acknowledged"), task.acknowledgedMs, task.acknowledgedBy],
    [t("detail.steps.acted"), task.firstActionMs, null],
    [t("detail.steps.answered"), task.answeredMs, null],
  ] as const;
  const taken = steps.filter(([, at]) => at !== null);
  if (taken.length === 0) return null;
  return (
    <span className={`${lines.steps} fb-figures`}>
      {taken.map(([word, at, by]) => (
        <span key={word} title={by ?? undefined}>
          {word} <b>{since(at ?? 0)}</b>
        </span>
      ))}
    </span>
  );
}
