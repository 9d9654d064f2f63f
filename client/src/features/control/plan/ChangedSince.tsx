import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Action } from "../parts/Action.tsx";
import classes from "./Plan.module.css";
import type { Basis } from "./useBasis.ts";

/** Says in a form that the inject has changed since the form was opened; it is sent only after a look. */
export function ChangedSince({ basis }: { basis: Basis }) {
  const { t } = useTranslation("controlPlan");
  if (basis.since === null) return null;
  return (
    <div className={classes.since} role="alert">
      <IconAlertTriangle size={15} aria-hidden />
      <span>{t("since.text", { by: basis.since.by, what: t(`change.${basis.since.what}`) })}</span>
      <Action onClick={basis.accept}>{t("since.go")}</Action>
    </div>
  );
}
