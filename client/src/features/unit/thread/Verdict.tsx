import type { Truth } from "@firebreak/shared/scenario";
import {
  IconCircleCheck,
  IconCircleX,
  IconHelpCircle,
  IconMessage,
  IconVersions,
  type TablerIcon,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./ClaimCard.module.css";

const SIGNS: Record<Truth, TablerIcon> = {
  false: IconCircleX,
  misleading: IconVersions,
  unresolved: IconHelpCircle,
  true: IconCircleCheck,
  opinion: IconMessage,
};

/** A verdict as sign and word. In ink: the colours of states are taken, and true is not "good". */
export function Verdict({ verdict, filled = false }: { verdict: Truth; filled?: boolean }) {
  const { t } = useTranslation("common");
  const Icon = SIGNS[verdict];
  return (
    <span className={classes.verdict} data-filled={filled}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(`truths.${verdict}`)}
    </span>
  );
}
