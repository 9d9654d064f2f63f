import type { InjectRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { formatPlay, formatWallTime } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/useText.ts";
import detail from "../detail/InjectDetail.module.css";
import classes from "./Plan.module.css";

/** Who has changed the plan, what and when, newest first. */
export function ChangeHistory({ row }: { row: InjectRow }) {
  const { t } = useTranslation("controlPlan");
  const language = useLanguage();
  const changes = row.plan?.changes ?? [];
  if (changes.length === 0) return null;
  return (
    <section className={detail.section} aria-label={t("bar.history")}>
      <h3>{t("bar.history")}</h3>
      <ol className={classes.history}>
        {[...changes].reverse().map(({ what, by, at, playMs }) => (
          <li key={`${at} ${what}`}>
            <span>
              <b>{by}</b> {t(`change.${what}`)}
            </span>
            <time className="fb-figures" dateTime={new Date(at).toISOString()}>
              {playMs === null ? t("bar.before") : formatPlay(playMs)} · {formatWallTime(at, language)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
