import { IconCheck, IconCircleDashed } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../../../store/drill.ts";
import { type Checked, CHECKS, checksOf } from "../../model/believable.ts";
import { useDesk } from "../../parts/deskContext.ts";
import classes from "./Reaction.module.css";

/** What makes people believe a statement, and which of it this one has. Quiet: it advises, and stops nobody. */
export function Believable({ said }: { said: Checked }) {
  const { t } = useTranslation("unit");
  const { unit } = useDesk();
  const assessment = useView((view) => view.assessments[`${said.claim ?? ""}/${unit.id}`]);
  const requests = useView((view) => view.requests);
  const sinceMs = useView((view) => view.injects[said.inject ?? ""]?.releasedPlayMs ?? 0);
  const checks = useMemo(
    () => checksOf(said, { unit: unit.id, assessment, requests: Object.values(requests), sinceMs }),
    [said, unit.id, assessment, requests, sinceMs],
  );
  return (
    <div className={classes.believable} role="group" aria-label={t("believable.title")}>
      <span className={classes.title}>{t("believable.title")}</span>
      <ul className={classes.checks}>
        {CHECKS.map((check) => {
          const met = checks[check];
          if (met === null) return null;
          const Sign = met ? IconCheck : IconCircleDashed;
          return (
            <li key={check} data-met={met} title={t(`believable.help.${check}`)}>
              <Sign
                size={14}
                stroke={2}
                role="img"
                aria-label={t(met ? "believable.met" : "believable.missing")}
              />
              {t(`believable.${check}`)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
