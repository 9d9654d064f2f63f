import type { RatingRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import classes from "./Rating.module.css";

/** The ratings that a publication has, a letter each; who gave it and why is left to the pointer. */
export function RatingMarks({ ratings }: { ratings: readonly RatingRow[] }) {
  const { t } = useTranslation("control");
  return (
    <span className={classes.marks}>
      {ratings.map((row) => {
        const words = `${t("rating.by", { name: row.by, rating: row.rating })}: ${t(`rating.words.${row.rating}`)}`;
        const whole = row.note === null ? words : `${words}. ${row.note}`;
        return (
          <span key={row.id} className={classes.mark} role="img" aria-label={whole} title={whole}>
            {row.rating}
          </span>
        );
      })}
    </span>
  );
}
