import { IconAlertTriangle } from "@tabler/icons-react";
import type { PlanChange } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { formatWallTime } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/useText.ts";
import { Action } from "../parts/Action.tsx";
import { clashWith, type PlanDraft } from "./model/planDraft.ts";
import type { PlanFields } from "./model/planFields.ts";
import classes from "./Plan.module.css";
import { useFieldWords } from "./useFieldWords.ts";

export interface ClashNoticeProps {
  draft: PlanDraft;
  theirs: PlanFields;
  /** What was done to the inject since the draft was begun, oldest first. */
  changes: readonly PlanChange[];
  /** The server has refused to save: else it is only known that it would. */
  refused: boolean;
  busy: boolean;
  onTake: () => void;
  onOver: () => void;
  onGoOn: () => void;
}

/** Another controller has changed the same inject: who, what, and both texts side by side. */
export function ClashNotice(props: ClashNoticeProps) {
  const { draft, theirs, changes, refused, busy, onTake, onOver, onGoOn } = props;
  const { t } = useTranslation("controlPlan");
  const language = useLanguage();
  const words = useFieldWords(draft.language);
  const clash = clashWith(draft, theirs);
  return (
    <section className={classes.clash} role="alert" aria-label={t(refused ? "clash.refused" : "clash.moved")}>
      <p className={classes.clashHead}>
        <IconAlertTriangle size={15} aria-hidden />
        <strong>{t(refused ? "clash.refused" : "clash.moved")}</strong>{" "}
        {changes.map(({ by, what, at }) => (
          <span key={`${at} ${what}`} className={classes.who}>
            {t("bar.by", { by, what: t(`change.${what}`) })} ({formatWallTime(at, language)})
          </span>
        ))}
      </p>
      {clash.both.length === 0 ? (
        <p>{t("clash.noneBoth")}</p>
      ) : (
        <div className={classes.sides}>
          {clash.both.map((field) => (
            <div key={field} className={classes.pair}>
              <h4>{t(`form.${field}`)}</h4>
              <div>
                <h5>{t("clash.theirs")}</h5>
                <p>{words(field, theirs)}</p>
              </div>
              <div>
                <h5>{t("clash.mine")}</h5>
                <p>{words(field, draft.mine)}</p>
              </div>
            </div>
          ))}
        </div>
      )}
      {clash.theirs.length === 0 ? null : (
        <p>{t("clash.alsoTheirs", { fields: clash.theirs.map((field) => t(`form.${field}`)).join(", ") })}</p>
      )}
      <div className={classes.ways}>
        {clash.both.length === 0 ? (
          <Action kind="primary" disabled={busy} onClick={onGoOn}>
            {t("clash.go")}
          </Action>
        ) : (
          <>
            <Action disabled={busy} onClick={onTake}>
              {t("clash.take")}
            </Action>
            <Action disabled={busy} onClick={onOver}>
              {t("clash.over")}
            </Action>
          </>
        )}
      </div>
    </section>
  );
}
