import { LANGUAGES } from "@firebreak/shared/text";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useText.ts";
import classes from "./ExerciseStripe.module.css";

/**
 * The diagonal frame around every screen and every printed page, with the word that nothing here is
 * real. It takes no clicks and covers nothing: the page keeps clear of it (`--fb-stripe-…`).
 */
export function ExerciseStripe() {
  const { t } = useTranslation("common");
  const own = useLanguage();
  // Both words for both: guests from elsewhere stand in the same hall.
  const languages = LANGUAGES.toSorted((a, b) => Number(b === own) - Number(a === own));
  return (
    <aside className={classes.frame} aria-label={t("exercise")}>
      <div className={classes.top}>
        <p className={classes.word}>
          {languages.map((language, at) => (
            <Fragment key={language}>
              {at === 0 ? "" : " · "}
              <span lang={language}>{t("exercise", { lng: language })}</span>
            </Fragment>
          ))}
        </p>
      </div>
      <div className={classes.left} />
      <div className={classes.right} />
      <div className={classes.bottom} />
    </aside>
  );
}
