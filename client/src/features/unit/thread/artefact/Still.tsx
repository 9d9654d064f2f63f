import type { InjectRow } from "@firebreak/shared/views";
import { IconPlayerPlayFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LazyPicture } from "../../../../feed/LazyPicture.tsx";
import { useText } from "../../../../i18n/useText.ts";
import classes from "./Still.module.css";

export interface StillProps {
  inject: InjectRow;
  /** What is to be seen, as the author noted it; said where there is no picture. */
  shows: string | null;
  /** It is a video's still. */
  play?: boolean;
  /** Television: the lower third over the picture. */
  third?: { headline: string; by: string };
}

/** The picture that an inject brought. Television and video have their frame even where none was drawn. */
export function Still({ inject, shows, play = false, third }: StillProps) {
  const { t } = useTranslation("unit");
  const text = useText();
  const isFrame = play || third !== undefined;
  if (!inject.media && !isFrame) return null;
  const over = (
    <>
      {play ? (
        <span className={classes.play}>
          <IconPlayerPlayFilled size={20} aria-hidden />
        </span>
      ) : null}
      {third === undefined ? null : (
        <>
          <span className={classes.bug}>{text(inject.channelName)}</span>
          <span className={classes.third}>
            <span className={classes.thirdHeadline}>{third.headline}</span>
            <span className={classes.thirdBy}>{third.by}</span>
          </span>
        </>
      )}
    </>
  );
  if (inject.media) {
    return (
      <div className={classes.still}>
        <LazyPicture source={{ inject: inject.id }} alt={inject.alt}>
          {isFrame ? over : null}
        </LazyPicture>
        {third === undefined ? null : (
          <p className={classes.hidden}>
            {text(inject.channelName)}: {third.headline}. {third.by}
          </p>
        )}
      </div>
    );
  }
  const words = text(inject.alt) || shows || t("artefact.noPicture");
  return (
    <div className={classes.still} data-frame="true">
      <p className={classes.shows} data-whole={third === undefined}>
        {words}
      </p>
      {over}
    </div>
  );
}
