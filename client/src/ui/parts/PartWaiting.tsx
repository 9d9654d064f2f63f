import { useTranslation } from "react-i18next";
import classes from "./Part.module.css";

/** Where a part will stand in a moment: its lines, without words. `lines`: about as many as it will have. */
export function PartWaiting({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation("common");
  return (
    <div className={classes.waiting} role="status" aria-busy aria-label={t("loading")}>
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className={classes.line} />
      ))}
    </div>
  );
}
