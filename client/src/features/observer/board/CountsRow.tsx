import { useTranslation } from "react-i18next";
import { formatCount } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/useText.ts";
import { useView } from "../../../store/drill.ts";
import type { Handoff } from "../../../ui/lanes/handoff.ts";
import { countPlay } from "../model/counts.ts";
import classes from "./CountsRow.module.css";

/** Three figures: injects released, statements published, requests between units that wait. */
export function CountsRow({ handoffs, hall = false }: { handoffs: readonly Handoff[]; hall?: boolean }) {
  const { t } = useTranslation("observer");
  const language = useLanguage();
  const { injects, posts } = useView((view) => ({ injects: view.injects, posts: view.posts }));
  const counts = countPlay({ injects, posts }, handoffs);
  return (
    <dl className={classes.counts} data-hall={hall || undefined} aria-label={t("counts.label")}>
      {(["injects", "statements", "openRequests"] as const).map((key) => (
        <div key={key}>
          <dt>{t(`counts.${key}`, { count: counts[key] })}</dt>
          <dd className="fb-figures">{formatCount(counts[key], language)}</dd>
        </div>
      ))}
    </dl>
  );
}
