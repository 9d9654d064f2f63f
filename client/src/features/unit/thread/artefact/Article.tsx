import { useTranslation } from "react-i18next";
import { Local } from "../../../../i18n/Local.tsx";
import { useText, useTextLanguage } from "../../../../i18n/useText.ts";
import { splitNote } from "../../model/artefact.ts";
import classes from "./Artefact.module.css";
import type { ArtefactProps } from "./artefactProps.ts";
import { Body } from "./Body.tsx";
import { Still } from "./Still.tsx";

/** A news article: headline, by whom, picture, text. */
export function Article({ inject }: ArtefactProps) {
  const { t } = useTranslation("unit");
  const text = useText();
  const lang = useTextLanguage()(inject.body);
  const { note, text: words } = splitNote(text(inject.body));
  return (
    <>
      <p className={classes.headline}>
        <Local text={inject.headline ?? inject.title} />
      </p>
      <p className={classes.byline}>{t("artefact.by", { name: text(inject.from.name) })}</p>
      <Still inject={inject} shows={null} />
      {note === null ? null : (
        <p className={classes.note} lang={lang}>
          {note}
        </p>
      )}
      <Body text={words} lang={lang} />
    </>
  );
}
