import { useTranslation } from "react-i18next";
import classes from "./ExerciseStripe.module.css";

/**
 * The diagonal frame around every screen and every printed page, with the word that nothing here is
 * real. It takes no clicks and covers nothing: the page keeps clear of it (`--fb-stripe-…`).
 */
export function ExerciseStripe() {
  const { t } = useTranslation("common");
  return (
    <aside className={classes.frame} aria-label={t("exercise")}>
      <div className={classes.top}>
        <p className={classes.word}>{t("stripe")}</p>
      </div>
      <div className={classes.left} />
      <div className={classes.right} />
      <div className={classes.bottom} />
    </aside>
  );
}
