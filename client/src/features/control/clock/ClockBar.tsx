import { useClock } from "../../../store/drill.ts";
import { PhaseMark } from "../../../ui/PhaseMark.tsx";
import type { Tray } from "../model/desk.ts";
import { ClockActions } from "./ClockActions.tsx";
import classes from "./ClockBar.module.css";
import { ClockReadout } from "./ClockReadout.tsx";
import { RateControl } from "./RateControl.tsx";
import { StopButton } from "./StopButton.tsx";

export interface ClockBarProps {
  tray: Tray | null;
  onTray: (tray: Tray) => void;
  /** The actions stand elsewhere (a phone's clock page); the safety stop stays. */
  compact: boolean;
}

/** The screen's head: what time it is, whether it runs, and the director's hands on it. */
export function ClockBar({ tray, onTray, compact }: ClockBarProps) {
  const phase = useClock()?.phase;
  return (
    <div className={classes.bar}>
      <ClockReadout />
      {compact ? null : <RateControl />}
      {phase === undefined ? null : <PhaseMark phase={phase} />}
      {compact ? null : <ClockActions tray={tray} onTray={onTray} />}
      <StopButton armed={tray === "stop"} onArm={() => onTray("stop")} />
    </div>
  );
}
