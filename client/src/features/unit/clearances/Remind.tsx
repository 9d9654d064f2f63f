import { formatSpan } from "@firebreak/shared/duration";
import { IconBellRinging } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Act } from "../parts/Act.tsx";
import { usePlayMs } from "../parts/PlayClock.tsx";
import { type Asked, remindInMs } from "./reminding.ts";

export interface RemindProps {
  command: "request.remind" | "clearance.remind";
  asked: Asked;
  sending: boolean;
  quiet?: boolean;
  onAct: () => void;
}

/** Asks again, at most once a minute. Ticks: apart, so that a list of what is closed stays at rest. */
export function Remind({ command, asked, sending, quiet = false, onAct }: RemindProps) {
  const { t } = useTranslation("clearances");
  const playMs = usePlayMs();
  const leftMs = playMs === null ? 0 : remindInMs(asked, playMs);
  return (
    <Act
      command={command}
      icon={IconBellRinging}
      tone={quiet ? "quiet" : "plain"}
      label={t("remind.remind")}
      because={leftMs === 0 ? null : t("remind.wait", { time: formatSpan(leftMs) })}
      sending={sending}
      onAct={onAct}
    />
  );
}
