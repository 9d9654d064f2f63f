import type { InjectRow } from "@firebreak/shared/views";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount, formatPlay } from "../../../i18n/format.ts";
import { useLanguage, useText } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import { isAwaiting, isWaiting } from "../model/boardEntry.ts";
import { formatT, type Now, playAt } from "../model/timing.ts";
import { useReasonWords } from "../parts/useReasonWords.ts";
import { useStoryTime } from "../parts/useZone.ts";
import classes from "./DetailFacts.module.css";

/** Where the inject stands in the plan: its times, its storyline, what it waits for, why it was moved. */
export function DetailFacts({ row, now }: { row: InjectRow; now: Now }) {
  const { t } = useTranslation("control");
  const text = useText();
  const language = useLanguage();
  const story = useStoryTime();
  const storyline = useView((view) => view.storylines[row.storyline ?? ""]?.title);
  const reasonWords = useReasonWords();
  const { plan } = row;
  const due = plan?.dueMs ?? null;
  const planned = plan?.plannedMs ?? null;
  const moved = planned !== null && due !== planned;
  return (
    <dl className={classes.facts}>
      {due === null ? null : (
        <Fact name={t("detail.planned")}>
          {t("detail.plannedAt", { story: story(due), t: formatT(playAt(due, now)) })}
          {moved ? ` (${t("detail.movedFrom", { time: story(planned) })})` : null}
        </Fact>
      )}
      {due === null && isWaiting(row) ? (
        <Fact name={t("detail.planned")}>{t(isAwaiting(row) ? "detail.condition" : "detail.hand")}</Fact>
      ) : null}
      {row.releasedScenarioMs === null || row.releasedPlayMs === null ? null : (
        <Fact name={t("detail.releasedAt")}>
          {story(row.releasedScenarioMs)} · {formatPlay(row.releasedPlayMs)}
        </Fact>
      )}
      {row.releasedPlayMs === null || row.replyByMs === null ? null : (
        <Fact name={t("detail.replyBy")}>{formatPlay(row.releasedPlayMs + row.replyByMs)}</Fact>
      )}
      {/* Why it is held stands beside the mark that says so. */}
      {plan?.reason == null || plan.held ? null : (
        <Fact name={t("detail.reason")}>
          {plan.by === null
            ? reasonWords(plan.reason)
            : t("detail.reasonBy", { reason: reasonWords(plan.reason), by: plan.by })}
        </Fact>
      )}
      <Fact name={t("detail.storyline")}>{text(storyline)}</Fact>
      <Fact name={t("detail.category")}>{t(`detail.categories.${row.category}`)}</Fact>
      {row.from.followers === 0 ? null : (
        <Fact name={t("detail.from")}>
          {text(row.from.name)}, {t("detail.followers", { n: formatCount(row.from.followers, language) })}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd className="fb-figures">{children}</dd>
    </div>
  );
}
