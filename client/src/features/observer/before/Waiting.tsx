import { useTranslation } from "react-i18next";
import { formatScenarioDate, readScenarioTime } from "../../../i18n/format.ts";
import { useLanguage, useText } from "../../../i18n/useText.ts";
import { usePulse, useView } from "../../../store/drill.ts";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { rosterOf } from "../model/roster.ts";
import classes from "./Waiting.module.css";

/** Before STARTEX: what will be played, when, and who is there already. */
export function Waiting({ hall = false }: { hall?: boolean }) {
  const { t } = useTranslation("observer");
  const text = useText();
  const language = useLanguage();
  const { exercise, units, sites } = useView((view) => ({
    exercise: view.exercise,
    units: view.units,
    sites: view.sites,
  }));
  const watching = usePulse()?.present.units["observer"] ?? 0;
  if (exercise === null) return null;
  const rows = Object.values(units);
  const present = rows.filter((unit) => unit.online).length;
  const { time } = readScenarioTime(exercise.startMs, exercise);
  return (
    <div className={classes.waiting} data-hall={hall || undefined}>
      <div className={classes.about}>
        <p className={classes.state} role="status">
          <strong>{t("waiting.title")}</strong> {t("waiting.text")}
        </p>
        <h2 className={classes.title}>{text(exercise.title)}</h2>
        <p className={classes.summary}>{text(exercise.summary)}</p>
        <dl className={classes.facts}>
          <div>
            <dt>{t("waiting.starts")}</dt>
            <dd className="fb-figures">
              {time} · {formatScenarioDate(exercise.startMs, exercise, language)}
            </dd>
          </div>
          <div>
            <dt>{t("waiting.lasts")}</dt>
            <dd className="fb-figures">
              {t("waiting.minutes", { count: Math.round(exercise.durationMs / 60_000) })}
            </dd>
          </div>
        </dl>
      </div>
      <section className={classes.roster} aria-labelledby="roster">
        <h2 id="roster" className={classes.heading}>
          {t("waiting.units")}
          <span className="fb-figures">{t("waiting.present", { present, total: rows.length })}</span>
        </h2>
        {rosterOf(rows, Object.values(sites)).map((group) => (
          <div key={group.site.id} className={classes.site}>
            <h3>{text(group.site.name)}</h3>
            <ul>
              {group.units.map((unit) => (
                <li key={unit.id} data-online={unit.online || undefined}>
                  <UnitTag unit={unit.id} />
                  <span className={classes.presence}>
                    <i aria-hidden />
                    {unit.online ? t("waiting.online") : t("waiting.offline")}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <p className={`${classes.watching} fb-figures`}>{t("waiting.watching", { count: watching })}</p>
      </section>
    </div>
  );
}
