import classes from "./Post.module.css";
import { useFeedText } from "./useFeedText.ts";

/** The end of an item's first line: that it is an exercise, none of it real, and the story's hour. */
export function When({ at }: { at: string }) {
  const { t } = useFeedText();
  return (
    <span className={classes.when}>
      <span className={classes.exercise}>{t("common:exercise")}</span>
      <time className="fb-figures">{at}</time>
    </span>
  );
}
