import type { Phase } from "@firebreak/shared/views";
import {
  IconCircleDashed,
  IconFlagFilled,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerStopFilled,
  type TablerIcon,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./PhaseMark.module.css";

const ICONS: Record<Phase, TablerIcon> = {
  planned: IconCircleDashed,
  running: IconPlayerPlayFilled,
  paused: IconPlayerPauseFilled,
  stopped: IconPlayerStopFilled,
  ended: IconFlagFilled,
};

/** Whether the exercise runs, as sign and word. */
export function PhaseMark({ phase }: { phase: Phase }) {
  const { t } = useTranslation("common");
  const Icon = ICONS[phase];
  return (
    <span className={classes.phase} data-phase={phase}>
      <Icon size={13} aria-hidden />
      {t(`phases.${phase}`)}
    </span>
  );
}
