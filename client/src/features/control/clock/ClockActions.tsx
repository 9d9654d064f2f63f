import {
  IconChevronDown,
  IconFlag,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerTrackNext,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useView, useYou } from "../../../store/drill.ts";
import type { Tray } from "../model/desk.ts";
import { mayEver, mayNow } from "../model/powers.ts";
import { Action } from "../parts/Action.tsx";
import { useSending } from "../parts/useSending.ts";
import classes from "./ClockActions.module.css";

export interface ClockActionsProps {
  tray: Tray | null;
  onTray: (tray: Tray) => void;
}

/** What the director does with the clock. Pausing is one press; whatever can't be taken back asks first. */
export function ClockActions({ tray, onTray }: ClockActionsProps) {
  const { t } = useTranslation("control");
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const { busy, run } = useSending();
  if (!mayEver(role, "exercise.start")) return null;
  return (
    <div className={classes.actions}>
      {phase === "planned" ? (
        <Action
          kind="primary"
          icon={<IconPlayerPlayFilled size={14} aria-hidden />}
          aria-expanded={tray === "start"}
          title={`${t("do.start")} (${t("keys.space")})`}
          aria-keyshortcuts="Space"
          onClick={() => onTray("start")}
        >
          {t("do.start")}
        </Action>
      ) : null}
      {phase === "running" ? (
        <span className={classes.pair}>
          <Action
            icon={<IconPlayerPauseFilled size={14} aria-hidden />}
            disabled={busy}
            title={`${t("do.pause")} (${t("keys.space")})`}
            aria-keyshortcuts="Space"
            onClick={() => void run("exercise.pause", {})}
          >
            {t("do.pause")}
          </Action>
          <Action
            className={classes.more}
            icon={<IconChevronDown size={13} aria-hidden />}
            aria-label={t("do.pauseWhy")}
            title={t("do.pauseWhy")}
            aria-expanded={tray === "pause"}
            onClick={() => onTray("pause")}
          />
        </span>
      ) : null}
      {phase === "paused" ? (
        <Action
          kind="primary"
          icon={<IconPlayerPlayFilled size={14} aria-hidden />}
          disabled={busy}
          title={`${t("do.resume")} (${t("keys.space")})`}
          aria-keyshortcuts="Space"
          onClick={() => void run("exercise.resume", {})}
        >
          {t("do.resume")}
        </Action>
      ) : null}
      {phase === "stopped" ? (
        <Action
          icon={<IconPlayerPlayFilled size={14} aria-hidden />}
          aria-expanded={tray === "resume"}
          onClick={() => onTray("resume")}
        >
          {t("do.resume")}
        </Action>
      ) : null}
      {mayNow(role, phase, "exercise.jump") ? (
        <Action
          icon={<IconPlayerTrackNext size={14} aria-hidden />}
          aria-expanded={tray === "jump"}
          onClick={() => onTray("jump")}
        >
          {t("do.jump")}
        </Action>
      ) : null}
      {mayNow(role, phase, "exercise.end") ? (
        <Action
          icon={<IconFlag size={14} aria-hidden />}
          aria-expanded={tray === "end"}
          onClick={() => onTray("end")}
        >
          {t("do.end")}
        </Action>
      ) : null}
    </div>
  );
}
