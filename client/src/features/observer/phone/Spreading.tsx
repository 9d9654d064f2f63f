import { useTranslation } from "react-i18next";
import { TrustCurve } from "../../../feed/Curve.tsx";
import { Trends } from "../../../feed/Trends.tsx";
import { useView } from "../../../store/drill.ts";
import classes from "./Phone.module.css";

/** On a phone, where there are no lanes: the public's trust, and what spreads most with its curves. */
export function Spreading() {
  const { t } = useTranslation("observer");
  const hasTrust = useView((view) => Object.keys(view.moods).length > 0);
  return (
    <>
      <h2 className="fb-unseen">{t("spread.title")}</h2>
      {hasTrust ? (
        <section className={classes.trust} aria-label={t("spread.trustHelp")}>
          <TrustCurve height={120} />
        </section>
      ) : null}
      <Trends handy />
    </>
  );
}
