import { useTranslation } from "react-i18next";
import classes from "./InHand.module.css";
import { initials } from "./model/initials.ts";

/** Who has an inject in hand, by the first letters. */
export function InHand({ name }: { name: string }) {
  const { t } = useTranslation("controlPlan");
  const words = t("board.inHand", { name });
  return (
    <span className={classes.hand} role="img" aria-label={words} title={words}>
      {initials(name)}
    </span>
  );
}
