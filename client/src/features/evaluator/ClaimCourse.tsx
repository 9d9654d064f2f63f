import type { ReactionRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { Curve } from "../../feed/Curve.tsx";
import { ReasonItem } from "../../reaction/reasons/ReasonItem.tsx";
import classes from "./ClaimTable.module.css";

/** How a claim spread, and every reason why it did so. */
export function ClaimCourse({ claim, reasons }: { claim: string; reasons: readonly ReactionRow[] }) {
  const { t } = useTranslation("observer");
  return (
    <div className={classes.course}>
      <Curve claim={claim} height={150} />
      <ul className={classes.reasons} aria-label={t("reasons.title")}>
        {reasons.map((reason) => (
          <li key={reason.id}>
            <ReasonItem row={reason} onClaim />
          </li>
        ))}
      </ul>
    </div>
  );
}
