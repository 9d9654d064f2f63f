import {
  IconChevronDown,
  IconCircleCheck,
  IconClockPause,
  IconPlayerPlay,
  IconPlayerSkipForward,
} from "@tabler/icons-react";
import type { InjectRow } from "@firebreak/shared/views";
import { useTranslation } from "react-i18next";
import { useView, useYou } from "../../../store/drill.ts";
import { isWaiting } from "../model/boardEntry.ts";
import { isDeferrable } from "../model/deferral.ts";
import type { Intent } from "../model/desk.ts";
import { mayNow } from "../model/powers.ts";
import { Action } from "../parts/Action.tsx";
import { HoldButton } from "../parts/RungActions.tsx";
import { useSending } from "../parts/useSending.ts";
import { DeferForm } from "./DeferForm.tsx";
import classes from "./DetailActions.module.css";
import { HoldForm } from "./HoldForm.tsx";
import { ReleaseForm } from "./ReleaseForm.tsx";
import { SkipForm } from "./SkipForm.tsx";

export interface DetailActionsProps {
  row: InjectRow;
  intent: Intent | null;
  onIntend: (intent: Intent | null) => void;
}

/** What can be done with the inject, and the form of what is being done. */
export function DetailActions({ row, intent, onIntend }: DetailActionsProps) {
  const { t } = useTranslation("control");
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const { busy, run } = useSending();
  const done = (): void => onIntend(null);
  if (row.state === "released") {
    return (
      <div className={classes.actions}>
        <Action
          icon={<IconCircleCheck size={15} aria-hidden />}
          disabled={busy || !mayNow(role, phase, "inject.complete")}
          onClick={() => void run("inject.complete", { inject: row.id })}
        >
          {t("act.complete")}
        </Action>
      </div>
    );
  }
  if (!isWaiting(row) || phase === "ended") return null;
  const releasable = mayNow(role, phase, "inject.release");
  const changeable = mayNow(role, phase, "inject.skip");
  const toggle = (next: Intent): void => onIntend(intent === next ? null : next);
  return (
    <div className={classes.block}>
      <div className={classes.actions}>
        <Action
          kind={intent === null ? "primary" : "plain"}
          icon={<IconPlayerPlay size={15} aria-hidden />}
          hotkey="R"
          aria-expanded={intent === "release"}
          disabled={!releasable}
          title={releasable ? undefined : t("act.notRunning")}
          onClick={() => toggle("release")}
        >
          {t("act.release")}
        </Action>
        {isDeferrable(row) ? (
          <Action
            icon={<IconClockPause size={15} aria-hidden />}
            hotkey="D"
            aria-expanded={intent === "defer"}
            disabled={!changeable}
            title={changeable ? undefined : t("act.notNow")}
            onClick={() => toggle("defer")}
          >
            {t("act.defer")}
          </Action>
        ) : null}
        <Action
          icon={<IconPlayerSkipForward size={15} aria-hidden />}
          hotkey="S"
          aria-expanded={intent === "skip"}
          disabled={!changeable}
          title={changeable ? undefined : t("act.notNow")}
          onClick={() => toggle("skip")}
        >
          {t("act.skip")}
        </Action>
        <span className={classes.pair}>
          <HoldButton row={row} hotkey="H" />
          {row.plan?.held === true ? null : (
            <Action
              className={classes.more}
              icon={<IconChevronDown size={13} aria-hidden />}
              aria-label={t("hold.holdWhy")}
              title={t("hold.holdWhy")}
              aria-expanded={intent === "hold"}
              disabled={!mayNow(role, phase, "inject.hold")}
              onClick={() => toggle("hold")}
            />
          )}
        </span>
      </div>
      {intent === "hold" && row.plan?.held !== true && mayNow(role, phase, "inject.hold") ? (
        <HoldForm row={row} onDone={done} />
      ) : null}
      {intent === "release" && releasable ? <ReleaseForm row={row} onDone={done} /> : null}
      {intent === "defer" && changeable && isDeferrable(row) ? <DeferForm row={row} onDone={done} /> : null}
      {intent === "skip" && changeable ? <SkipForm row={row} onDone={done} /> : null}
    </div>
  );
}
