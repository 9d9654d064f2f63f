import { IconX } from "@tabler/icons-react";
import { memo, useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { Local } from "../../../i18n/Local.tsx";
import { useText } from "../../../i18n/useText.ts";
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
import { PlanBar } from "../plan/PlanBar.tsx";
import { PlanForm } from "../plan/PlanForm.tsx";
import { usePlanning } from "../plan/planning.ts";
import { DetailActions } from "./DetailActions.tsx";
import { DetailBelow } from "./DetailBelow.tsx";
import classes from "./InjectDetail.module.css";

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
  // The message is there at once, what is below it with the next frame.
  const below = useDeferredValue(inject, null) === inject;
  if (entry === undefined) return null;
  const { row, number } = entry;
  const status = statusOf(entry, now);
  const due = row.plan?.dueMs ?? null;
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
        {below ? <DetailBelow entry={entry} now={now} intent={intent} onIntend={onIntend} /> : null}
      </div>
    </aside>
  );
});
