import { formatSpan } from "@firebreak/shared/duration";
import { IconClock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { StateMark } from "../../../ui/StateMark.tsx";
import { urgencyOf } from "../model/urgency.ts";
import classes from "./Countdown.module.css";
import { usePlayMs } from "./PlayClock.tsx";

export interface CountdownProps {
  /** Play time of the deadline. */
  dueMs: number;
  /** Say what the figure is, for a place where nothing else does. */
  worded?: boolean;
}

/** The play time left until a deadline: plain, then amber, then red and counting up. */
export function Countdown({ dueMs, worded = false }: CountdownProps) {
  const { t } = useTranslation("unit");
  const playMs = usePlayMs();
  if (playMs === null) return null;
  const left = dueMs - playMs;
  const urgency = urgencyOf(left);
  const time = formatSpan(Math.abs(left));
  if (urgency === "late") {
    return (
      <StateMark
        state="overdue"
        className="fb-figures"
        filled
        label={worded ? t("time.late", { time }) : `+${time}`}
      />
    );
  }
  const words = worded ? t("time.left", { time }) : time;
  if (urgency === "soon") return <StateMark state="due" className="fb-figures" filled label={words} />;
  return (
    <span className={`${classes.calm} fb-figures`} title={t("time.leftLabel", { time })}>
      <IconClock size={13} stroke={1.75} aria-hidden />
      {words}
    </span>
  );
}
