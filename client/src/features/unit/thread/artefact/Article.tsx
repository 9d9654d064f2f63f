import { useTranslation } from "react-i18next";
import { useText } from "../../../../i18n/useText.ts";
import { splitNote } from "../../model/artefact.ts";
import classes from "./Artefact.module.css";
import type { ArtefactProps } from "./artefactProps.ts";
import { Body } from "./Body.tsx";
import { Still } from "./Still.tsx";

/** A news article: headline, by whom, picture, text. */
export function Article({ inject }: ArtefactProps) {
  const { t } = useTranslation("unit");
  const text = useText();
  const { note, text: words } = splitNote(text(inject.body));
  return (
    <>
      <p className={classes.headline}>{text(inject.headline ?? inject.title)}</p>
      <p className={classes.byline}>{t("artefact.by", { name: text(inject.from.name) })}</p>
      <Still inject={inject} shows={null} />
      {note === null ? null : <p className={classes.note}>{note}</p>}
      <Body text={words} />
    </>
  );
}
