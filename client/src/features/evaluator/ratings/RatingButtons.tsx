import { type Rating, RATINGS } from "@firebreak/shared/reactions";
import { useTranslation } from "react-i18next";
import classes from "./Ratings.module.css";

/** P, S, M, U side by side, the given one filled. The letters are their own keys. */
export function RatingButtons({
  rating,
  onRate,
}: {
  rating: Rating | null;
  onRate: (rating: Rating) => void;
}) {
  const { t } = useTranslation("evaluator");
  return (
    <span className={classes.buttons} role="group" aria-label={t("ratings.rate")}>
      {RATINGS.map((each) => (
        <button
          key={each}
          type="button"
          tabIndex={-1}
          className={classes.button}
          aria-pressed={each === rating}
          aria-label={`${each}: ${t(`ratings.means.${each}`)}`}
          title={`${each}: ${t(`ratings.means.${each}`)}`}
          onClick={() => onRate(each)}
        >
          {each}
        </button>
      ))}
    </span>
  );
}
