import { IconBroadcast } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useText, useTextLanguage } from "../../../../i18n/useText.ts";
import { splitNote } from "../../model/artefact.ts";
import classes from "./Artefact.module.css";
import type { ArtefactProps } from "./artefactProps.ts";
import { Body } from "./Body.tsx";
import { Still } from "./Still.tsx";

/** Television: a still with its lower third, what is said below it. Radio: what is heard. */
export function Broadcast({ inject }: ArtefactProps) {
  const { t } = useTranslation("unit");
  const text = useText();
  const lang = useTextLanguage()(inject.body);
  const { note, text: words } = splitNote(text(inject.body));
  const headline = text(inject.headline ?? inject.title);
  if (inject.channel === "tv") {
    return (
      <>
        <Still inject={inject} shows={null} third={{ headline, by: text(inject.from.name) }} />
        <p className={classes.note} lang={note === null ? undefined : lang}>
          {note ?? t("artefact.said")}
        </p>
        <Body text={words} lang={lang} />
      </>
    );
  }
  return (
    <>
      <p className={classes.air}>
        <IconBroadcast size={16} stroke={1.75} aria-hidden />
        <span className={classes.name}>{text(inject.from.name)}</span>
        <span className={classes.handle}>{t("artefact.heard")}</span>
      </p>
      {note === null ? null : (
        <p className={classes.note} lang={lang}>
          {note}
        </p>
      )}
      <div className={classes.speech}>
        <Body text={words} lang={lang} />
      </div>
    </>
  );
}
