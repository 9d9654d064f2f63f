import { useTranslation } from "react-i18next";
import { useClock, useView } from "../../../store/drill.ts";
import { countPlay } from "../model/counts.ts";
import classes from "./Closing.module.css";

/** What a played exercise came to, in one sentence. */
export function Closing({ hall = false }: { hall?: boolean }) {
  const { t } = useTranslation("observer");
  const playMs = useClock()?.playMs ?? 0;
  const { injects, posts, units, sites } = useView((view) => ({
    injects: view.injects,
    posts: view.posts,
    units: Object.keys(view.units).length,
    sites: new Set(Object.values(view.units).map((unit) => unit.site)).size,
  }));
  const counts = countPlay({ injects, posts }, []);
  return (
    <div className={classes.closing} data-hall={hall || undefined}>
      <p className={classes.title}>{t("after.title")}</p>
      <p className={classes.words}>
        {t("after.closing", {
          units,
          sites,
          injects: counts.injects,
          statements: counts.statements,
          minutes: Math.round(playMs / 60_000),
        })}
      </p>
    </div>
  );
}
