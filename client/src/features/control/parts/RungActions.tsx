import { IconHandStop, IconPlayerPlay } from "@tabler/icons-react";
import type { InjectRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useView, useYou } from "../../../store/drill.ts";
import { mayNow } from "../model/powers.ts";
import { Action } from "./Action.tsx";
import { useSending } from "./useSending.ts";

/** Holds an inject back, or lets it go again. One press: both can be taken back. */
export function HoldButton({ row, hotkey }: { row: InjectRow; hotkey?: string }) {
  const { t } = useTranslation("control");
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const { busy, run } = useSending();
  const held = row.plan?.held === true;
  const command = held ? "inject.unhold" : "inject.hold";
  const possible = mayNow(role, phase, command);
  return (
    <Action
      icon={<IconHandStop size={15} aria-hidden />}
      aria-pressed={held}
      disabled={busy || !possible}
      title={possible ? t(held ? "hold.unholdTitle" : "hold.holdTitle") : t("act.notNow")}
      {...(hotkey === undefined ? {} : { hotkey })}
      onClick={() => void run(command, { inject: row.id, version: row.plan?.version })}
    >
      {t(held ? "hold.unhold" : "hold.hold")}
    </Action>
  );
}

/** Leads to the form that releases an inject now. */
export function ReleaseButton({ onRelease }: { onRelease: () => void }) {
  const { t } = useTranslation("control");
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const possible = mayNow(role, phase, "inject.release");
  return (
    <Action
      icon={<IconPlayerPlay size={15} aria-hidden />}
      disabled={!possible}
      title={possible ? undefined : t("act.notRunning")}
      onClick={onRelease}
    >
      {t("act.release")}
    </Action>
  );
}
