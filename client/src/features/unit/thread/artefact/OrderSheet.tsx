import { useTranslation } from "react-i18next";
import { Local } from "../../../../i18n/Local.tsx";
import { useText, useTextLanguage } from "../../../../i18n/useText.ts";
import { readOrder, replyDueMs } from "../../model/artefact.ts";
import { Countdown } from "../../parts/Countdown.tsx";
import classes from "./Artefact.module.css";
import type { ArtefactProps } from "./artefactProps.ts";
import { Body } from "./Body.tsx";
import { Recipients } from "./Recipients.tsx";

/** An order from above: letterhead, number, to whom, by when, and what is ordered. */
export function OrderSheet({ inject, task }: ArtefactProps) {
  const { t } = useTranslation("unit");
  const text = useText();
  const lang = useTextLanguage()(inject.body);
  const { heading, number, text: words } = readOrder(text(inject.body));
  const dueMs = replyDueMs(inject, task);
  return (
    <div className={classes.order}>
      <header className={classes.letterhead}>
        <span className={classes.issuer}>{text(inject.from.name)}</span>
        {number === null ? null : (
          <span className={`${classes.handle} fb-figures`}>{t("artefact.number", { number })}</span>
        )}
      </header>
      <p className={classes.orderTitle}>
        {heading === null ? <Local text={inject.title} /> : <span lang={lang}>{heading}</span>}
      </p>
      <dl className={classes.lines}>
        <dt>{t("thread.to")}</dt>
        <dd>
          <Recipients inject={inject} />
        </dd>
        {dueMs === null ? null : (
          <>
            <dt>{t("artefact.reportBy")}</dt>
            <dd>
              <Countdown dueMs={dueMs} worded />
            </dd>
          </>
        )}
      </dl>
      <Body text={words} lang={lang} />
    </div>
  );
}
