import type { RestrictionRow } from "@firebreak/shared/views";
import { IconAlertOctagonFilled, IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import classes from "./Grounds.module.css";
import { useGroundsText } from "./useGroundsText.ts";

type Failure = NonNullable<RestrictionRow["failure"]>;

const SIGNS = { none: IconCheck, failure: IconAlertTriangle, critical: IconAlertOctagonFilled } as const;

/** What the exercise makes of a request, and why. A critical failure cannot be overlooked. */
export function FailureMark({ failure, why = true }: { failure: Failure; why?: boolean }) {
  const { t } = useGroundsText();
  const Icon = SIGNS[failure];
  return (
    <p className={classes.failure} data-failure={failure}>
      <Icon size={16} stroke={2} aria-hidden />
      <strong>{t(`failure.${failure}`)}</strong>
      {why ? (
        <span>
          {t(`why.${failure}`)}
          {failure === "critical" ? ` ${t("cap")}` : ""}
        </span>
      ) : null}
    </p>
  );
}
