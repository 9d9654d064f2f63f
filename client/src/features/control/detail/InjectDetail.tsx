import { IconX } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Local } from "../../../i18n/Local.tsx";
import { useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { Picture } from "../../../feed/Picture.tsx";
import { isCounting, statusOf } from "../model/boardStatus.ts";
import type { Intent } from "../model/desk.ts";
import { playUntil } from "../model/timing.ts";
import { Action } from "../parts/Action.tsx";
import { ChannelIcon } from "../parts/ChannelIcon.tsx";
import panel from "../parts/Panel.module.css";
import { StatusMark } from "../parts/StatusMark.tsx";
import { useEntries } from "../parts/useEntries.ts";
import { useNowReading } from "../parts/useNowReading.ts";
import { useStatusWords } from "../parts/statusWords.ts";
import { Assignee } from "../plan/Assignee.tsx";
import { ChangeHistory } from "../plan/ChangeHistory.tsx";
import { PlanBar } from "../plan/PlanBar.tsx";
import { PlanForm } from "../plan/PlanForm.tsx";
import { usePlanning } from "../plan/planning.ts";
import { Answers } from "./Answers.tsx";
import { CallScript } from "./CallScript.tsx";
import { DetailActions } from "./DetailActions.tsx";
import { DetailFacts } from "./DetailFacts.tsx";
import { ExpectedActions } from "./ExpectedActions.tsx";
import classes from "./InjectDetail.module.css";
import { UnitTasks } from "./UnitTasks.tsx";
import { WaitsFor } from "./WaitsFor.tsx";

export interface InjectDetailProps {
  inject: string;
  intent: Intent | null;
  onIntend: (intent: Intent | null) => void;
  onClose: () => void;
}

/** Everything about one inject, and what can be done with it. */
export const InjectDetail = memo(function InjectDetail({
  inject,
  intent,
  onIntend,
  onClose,
}: InjectDetailProps) {
  const { t } = useTranslation(["control", "common"]);
  const text = useText();
  const words = useStatusWords();
  const now = useNowReading();
  const entry = useEntries().find((each) => each.row.id === inject);
  const { writing } = usePlanning();
  const claim = useView((view) => view.claims[view.injects[inject]?.claim ?? ""]);
  if (entry === undefined) return null;
  const { row, number } = entry;
  const status = statusOf(entry, now);
  const due = row.plan?.dueMs ?? null;
  const called = (row.plan?.script.length ?? 0) > 0;
  const left = row.releasedSeq === null && due !== null && isCounting(now) ? playUntil(due, now) : null;
  return (
    <aside
      id="inject-detail"
      tabIndex={-1}
      className={`${panel.panel} ${classes.detail}`}
      aria-label={t("detail.title", { number })}
    >
      <div className={panel.head}>
        <StatusMark
          status={status}
          label={words(entry, status, left === null ? null : Math.ceil(left / 1_000) * 1_000)}
          filled
        />
        <span className={`${classes.id} fb-figures`}>
          #{number} · {row.id}
        </span>
        <span className={panel.spring} />
        <Assignee row={row} />
        <Action
          kind="quiet"
          icon={<IconX size={16} aria-hidden />}
          aria-label={t("detail.close")}
          title={`${t("detail.close")} (Esc)`}
          onClick={onClose}
        />
      </div>
      <DetailActions key={row.id} row={row} intent={intent} onIntend={onIntend} />
      <PlanBar row={row} />
      <div className={panel.body} tabIndex={0} role="group" aria-label={text(row.title)}>
        {writing?.kind === "edit" && writing.inject === row.id ? (
          <PlanForm key={row.id} writing={writing} row={row} />
        ) : null}
        <div className={classes.message}>
          <h2 className={classes.title}>
            <Local text={row.title} />
          </h2>
          <p className={classes.source}>
            <ChannelIcon kind={row.channel} name={text(row.channelName)} />
            {text(row.channelName)} · <strong>{text(row.from.name)}</strong>
            {row.from.handle === null ? null : <span>{row.from.handle}</span>}
          </p>
          {row.headline === null ? null : (
            <p className={classes.headline}>
              <span className={classes.dim}>{t("detail.headline")}</span> <Local text={row.headline} />
            </p>
          )}
          <p className={classes.body}>
            <Local text={row.body} />
          </p>
          {row.media ? (
            <div className={classes.picture}>
              <Picture source={{ inject: row.id }} alt={row.alt} />
              {row.alt === null ? null : (
                <p className={classes.dim}>
                  <Local text={row.alt} />
                </p>
              )}
            </div>
          ) : null}
        </div>
        <WaitsFor row={row} now={now} />
        {called ? (
          <CallScript key={row.id} row={row} asked={intent === "rate"} onRated={() => onIntend(null)} />
        ) : null}
        {row.plan?.notes == null ? null : (
          <section className={classes.notes} aria-label={t("detail.notes")}>
            <h3>{t("detail.notes")}</h3>
            <p>
              <Local text={row.plan.notes} />
            </p>
          </section>
        )}
        {claim === undefined ? null : (
          <section className={classes.section} aria-label={t("detail.claim")}>
            <h3>{t("detail.claim")}</h3>
            <p className={classes.claim}>
              <Local text={claim.text} />
              {claim.truth === undefined ? null : (
                <span className={classes.truth}>
                  {t("detail.truth")}: <strong>{t(`common:truths.${claim.truth}`)}</strong>
                </span>
              )}
            </p>
          </section>
        )}
        {row.releasedSeq === null || called ? null : (
          <Answers
            row={row}
            title={t("answers.title")}
            none={t("answers.none")}
            asked={intent === "rate"}
            onDone={() => onIntend(null)}
          />
        )}
        <ExpectedActions row={row} now={now} />
        <UnitTasks row={row} now={now} />
        <DetailFacts row={row} now={now} />
        <ChangeHistory row={row} />
      </div>
    </aside>
  );
});
