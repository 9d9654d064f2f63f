import { IconUrgent } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useView, useYou } from "../../../store/drill.ts";
import { mayEver, mayNow } from "../model/powers.ts";
import classes from "./StopButton.module.css";

/** The safety stop: set apart from everything else, and always in the same place. Its first step of two. */
export function StopButton({ armed, onArm }: { armed: boolean; onArm: () => void }) {
  const { t } = useTranslation("control");
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  if (!mayEver(role, "exercise.stop")) return null;
  return (
    <button
      type="button"
      className={classes.stop}
      aria-expanded={armed}
      disabled={!mayNow(role, phase, "exercise.stop")}
      title={t("do.stopTitle")}
      onClick={onArm}
    >
      <IconUrgent size={16} aria-hidden />
      {t("do.stop")}
    </button>
  );
}
