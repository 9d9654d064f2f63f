import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { usePulse, useView } from "../../../store/drill.ts";
import { lineDelays } from "./lineDelay.ts";
import classes from "./People.module.css";

/** Each site: how many are there, and how much later than its release an inject gets to them. */
export function SiteFigures() {
  const { t } = useTranslation("control");
  const text = useText();
  const sites = useView((view) => view.sites);
  const receipts = useView((view) => view.receipts);
  const present = usePulse()?.present;
  const delays = useMemo(() => lineDelays(Object.values(receipts)), [receipts]);
  return (
    <dl className={classes.sites} aria-label={t("people.sites")}>
      {Object.values(sites).map((site) => {
        const delay = delays.get(site.id);
        return (
          <div key={site.id}>
            <dt>{text(site.name)}</dt>
            <dd className="fb-figures">
              {present?.sites[site.id] ?? 0}
              {delay === undefined ? null : (
                <span
                  className={classes.delay}
                  title={t("people.delayHelp", { count: delay.count })}
                  aria-description={t("people.delayHelp", { count: delay.count })}
                >
                  {t("people.delay", { ms: delay.medianMs, bound: delay.boundMs })}
                  <span className={classes.of}>{t("people.delayOf", { count: delay.count })}</span>
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
