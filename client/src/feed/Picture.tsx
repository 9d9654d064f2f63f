import type { LocalText } from "@firebreak/shared/text";
import { IconPhoto, IconPhotoOff } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useText, useTextLanguage } from "../i18n/useText.ts";
import { Local } from "../i18n/Local.tsx";
import { useYou } from "../store/drill.ts";
import { Dialog } from "../ui/Dialog.tsx";
import classes from "./Picture.module.css";
import { useFeedText } from "./useFeedText.ts";
import { type PictureSource, usePicture } from "./usePicture.ts";

export interface PictureProps {
  source: PictureSource;
  /** What it shows, in words. */
  alt: LocalText | null;
  /** What lies over it: a play mark, a lower third. Hidden from screen readers and from the pointer. */
  children?: ReactNode;
  /** The frame's shape. The place is kept while the picture loads, so nothing jumps. */
  ratio?: "16 / 9" | "4 / 3";
  className?: string | undefined;
}

/** A picture of the exercise, to be enlarged by a press or Enter. Calm while it loads and where it can't be had. */
export function Picture({ source, alt, children, ratio = "16 / 9", className = "" }: PictureProps) {
  const { t } = useFeedText();
  const text = useText();
  const exercise = useYou()?.exercise ?? "";
  const { state, again } = usePicture(exercise, source);
  const [large, setLarge] = useState(false);
  const words = text(alt) === "" ? t("picture.undescribed") : text(alt);
  const language = useTextLanguage()(alt);
  const over =
    children === undefined ? null : (
      <span className={classes.over} aria-hidden>
        {children}
      </span>
    );
  switch (state.name) {
    case "loading":
      return (
        <div
          className={`${classes.frame} ${className}`}
          style={{ aspectRatio: ratio }}
          role="img"
          aria-label={words}
          lang={language}
        >
          <IconPhoto size={24} stroke={1.25} aria-hidden className={classes.sign} />
          {over}
        </div>
      );
    case "failed":
      return (
        <div className={`${classes.frame} ${className}`} style={{ aspectRatio: ratio }}>
          <span className={classes.failed}>
            <IconPhotoOff size={22} stroke={1.25} aria-hidden />
            <span lang={language}>{words}</span>
            <button type="button" onClick={again} title={t("picture.none")}>
              {t("picture.again")}
            </button>
          </span>
          {over}
        </div>
      );
    case "shown":
      return (
        <>
          <div className={`${classes.frame} ${className}`} style={{ aspectRatio: ratio }}>
            <button
              type="button"
              className={classes.press}
              aria-label={t("picture.enlarge", { alt: words })}
              onClick={() => setLarge(true)}
            >
              <img src={state.url} alt="" className={classes.image} decoding="async" />
            </button>
            {over}
          </div>
          <Dialog opened={large} onClose={() => setLarge(false)} title={t("picture.title")} width={1_120}>
            <figure className={classes.large}>
              <img src={state.url} alt={words} lang={language} />
              <figcaption>
                <b>{t("common:exercise")}</b> <Local text={alt} />
              </figcaption>
            </figure>
          </Dialog>
        </>
      );
  }
}
