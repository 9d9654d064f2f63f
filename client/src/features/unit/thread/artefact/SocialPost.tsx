import { useTranslation } from "react-i18next";
import { useText, useTextLanguage } from "../../../../i18n/useText.ts";
import { splitNote } from "../../model/artefact.ts";
import type { ArtefactProps } from "./artefactProps.ts";
import classes from "./Artefact.module.css";
import { Body } from "./Body.tsx";
import { Sender } from "./Sender.tsx";
import { Still } from "./Still.tsx";

/** A post or a video: who, the words, what is to be seen. */
export function SocialPost({ inject }: ArtefactProps) {
  const { t } = useTranslation("unit");
  const text = useText();
  const lang = useTextLanguage()(inject.body);
  const { note, text: words } = splitNote(text(inject.body));
  return (
    <>
      <Sender from={inject.from} />
      {inject.channel === "video" ? (
        <Still inject={inject} shows={note} play />
      ) : note === null ? null : (
        <p className={classes.note} lang={lang}>
          {note}
        </p>
      )}
      <Body text={words} lang={lang} />
      {inject.channel === "video" ? null : <Still inject={inject} shows={null} />}
      {inject.channel === "video" && note !== null && inject.media ? (
        <p className={classes.note}>{t("artefact.shows", { what: note })}</p>
      ) : null}
    </>
  );
}
