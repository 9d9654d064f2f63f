import { IconCheck, IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { rightsOf } from "./model/rights.ts";
import { useDesk } from "./parts/deskContext.ts";
import { useNames } from "./parts/useObstacle.ts";
import classes from "./Rights.module.css";

/** What this person may do at the desk, what not, and who may instead. */
export function Rights() {
  const { t } = useTranslation(["unit", "common"]);
  const { unit, level, leads } = useDesk();
  const names = useNames();
  const rights = rightsOf(level, { approver: unit.approver, leads });
  return (
    <section className={classes.rights} aria-labelledby="rights-title">
      <h2 id="rights-title" className={classes.title}>
        {t("rights.title", { level: t(`common:levels.${level}`) })}
      </h2>
      <p className={classes.rule}>{t(unit.approver ? "rights.withApprover" : "rights.withoutApprover")}</p>
      <ul className={classes.list}>
        {rights.map(({ name, needs, may }) => {
          const Icon = may ? IconCheck : IconLock;
          return (
            <li key={name} className={classes.right} data-may={may}>
              <Icon size={14} stroke={2} aria-hidden />
              <span>
                {t(`rights.${name}`)}
                {may ? null : (
                  <span className={classes.who}>
                    {" "}
                    {t("rights.only", { level: t(`common:levels.${needs}`) })}
                    {names(needs) === "" ? "" : `: ${names(needs)}`}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
