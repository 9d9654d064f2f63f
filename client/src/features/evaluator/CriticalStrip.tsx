import { IconAlertOctagonFilled } from "@tabler/icons-react";
import type { ClaimRow } from "@firebreak/shared/views";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../i18n/format.ts";
import { useText } from "../../i18n/useText.ts";
import { useView } from "../../store/drill.ts";
import { useGroundsText } from "../../reaction/grounds/useGroundsText.ts";
import { UnitTag } from "../../ui/UnitTag.tsx";
import classes from "./CriticalStrip.module.css";
import { type Critical, readCriticals } from "./model/criticals.ts";

/** Critical failures, above everything, with the reason: the latest, and the others on demand. Nothing where there is none. */
export function CriticalStrip({ unit, onShow }: { unit: string | null; onShow: (claim: string) => void }) {
  const { t } = useTranslation("evaluator");
  const { t: grounds } = useGroundsText();
  const [all, setAll] = useState(false);
  const source = useView(({ restrictions, responses, claims }) => ({ restrictions, responses, claims }));
  const criticals = useMemo(() => readCriticals(source, unit), [source, unit]);
  if (criticals.length === 0) return null;
  const shown = all ? criticals : criticals.slice(0, 1);
  const more = criticals.length - 1;
  return (
    <section className={classes.strip} aria-label={grounds("failure.critical")}>
      <ul className={classes.list} aria-live="polite">
        {shown.map((critical) => (
          <CriticalLine
            key={critical.key}
            critical={critical}
            claim={source.claims[critical.claim]}
            onShow={onShow}
          />
        ))}
      </ul>
      {more === 0 ? null : (
        <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("critical.less") : t("critical.more", { count: more })}
        </button>
      )}
    </section>
  );
}

interface CriticalLineProps {
  critical: Critical;
  claim: ClaimRow | undefined;
  onShow: (claim: string) => void;
}

function CriticalLine({ critical, claim, onShow }: CriticalLineProps) {
  const { t } = useTranslation(["evaluator", "common"]);
  const { t: grounds } = useGroundsText();
  const text = useText();
  const what =
    critical.kind === "denied"
      ? t("critical.denied")
      : t("critical.restricted", {
          measure: grounds(`measure.${critical.restriction.measure}`).toLocaleLowerCase(),
        });
  // What was found out later stands in the row as it was planned: then the general reason is the right one.
  const { truth } = claim ?? {};
  const why =
    truth === "true" || truth === "opinion"
      ? t("critical.truth", { truth: t(`common:truths.${truth}`) })
      : grounds("why.critical");
  return (
    <li>
      <IconAlertOctagonFilled size={17} aria-hidden />
      <strong>{grounds("failure.critical")}</strong>
      <UnitTag unit={critical.unit} />
      <span className={classes.why}>
        {what} <q>{text(claim?.text)}</q> {why} {grounds("cap")}
      </span>
      <time className="fb-figures">{formatPlay(critical.playMs)}</time>
      <button type="button" className={classes.show} onClick={() => onShow(critical.claim)}>
        {t("critical.show")}
      </button>
    </li>
  );
}
