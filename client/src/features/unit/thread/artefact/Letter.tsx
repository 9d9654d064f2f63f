import { useTranslation } from "react-i18next";
import { Local } from "../../../../i18n/Local.tsx";
import { useText, useTextLanguage } from "../../../../i18n/useText.ts";
import { replyDueMs } from "../../model/artefact.ts";
import { Countdown } from "../../parts/Countdown.tsx";
import classes from "./Artefact.module.css";
import type { ArtefactProps } from "./artefactProps.ts";
import { Body } from "./Body.tsx";
import { Recipients } from "./Recipients.tsx";
import { Still } from "./Still.tsx";

/** An e-mail: its head in lines, then its text. */
export function Letter({ inject, task }: ArtefactProps) {
  const { t } = useTranslation("unit");
  const text = useText();
  const lang = useTextLanguage()(inject.body);
  const dueMs = replyDueMs(inject, task);
  return (
    <>
      <dl className={classes.lines}>
        <dt>{t("thread.from")}</dt>
        <dd>
          {text(inject.from.name)}
          {inject.from.handle === null ? null : <span className={classes.handle}> {inject.from.handle}</span>}
        </dd>
        <dt>{t("thread.to")}</dt>
        <dd>
          <Recipients inject={inject} />
        </dd>
        <dt>{t("thread.subject")}</dt>
        <dd className={classes.subject}>
          <Local text={inject.title} />
        </dd>
        {dueMs === null ? null : (
          <>
            <dt>{t("artefact.replyBy")}</dt>
            <dd>
              <Countdown dueMs={dueMs} worded />
            </dd>
          </>
        )}
      </dl>
      <Body text={text(inject.body)} lang={lang} />
      <Still inject={inject} shows={null} />
    </>
  );
}
