import { formatSpan } from "@firebreak/shared/duration";
import type { RequestRow } from "@firebreak/shared/views";
import { IconBellRinging } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { send } from "../../../store/drill.ts";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { usePlayMs } from "../parts/PlayClock.tsx";
import { useSending } from "../parts/useSending.ts";
import classes from "./Clearances.module.css";
import { remindInMs } from "./reminding.ts";

/** The unit that asked sees when it did so again, and does it once more; the one that was asked sees how often. */
export function Reminders({ row, mayRemind }: { row: RequestRow; mayRemind: boolean }) {
  const { t } = useTranslation("clearances");
  const { unit } = useDesk();
  const count = row.remindedMs.length;
  const last = row.remindedMs.at(-1);
  const words =
    last === undefined
      ? null
      : row.from === unit.id
        ? t("remind.sent", { count, times: row.remindedMs.map(formatPlay).join(", ") })
        : t("remind.received", { count, last: formatPlay(last) });
  return (
    <div className={classes.remind}>
      {words === null ? null : (
        <span className={`${classes.facts} fb-figures`} data-loud={row.from !== unit.id}>
          {row.from === unit.id ? null : <IconBellRinging size={13} stroke={1.75} aria-hidden />}
          {words}
        </span>
      )}
      {mayRemind ? <Remind row={row} /> : null}
    </div>
  );
}

/** Ticks: apart, so that a list of closed requests stays at rest. */
function Remind({ row }: { row: RequestRow }) {
  const { t } = useTranslation("clearances");
  const playMs = usePlayMs();
  const sending = useSending("request.remind", row.id);
  const leftMs = playMs === null ? 0 : remindInMs(row, playMs);
  return (
    <Act
      command="request.remind"
      icon={IconBellRinging}
      label={t("remind.remind")}
      because={leftMs === 0 ? null : t("remind.wait", { time: formatSpan(leftMs) })}
      sending={sending}
      onAct={() => void send("request.remind", { request: row.id }).catch(() => undefined)}
    />
  );
}
