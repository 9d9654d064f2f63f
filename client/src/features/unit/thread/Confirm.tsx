import { type ReactNode, useEffect, useRef } from "react";
import { Act } from "../parts/Act.tsx";
import type { DeskCommand } from "../model/obstacles.ts";
import classes from "./Confirm.module.css";

export interface ConfirmProps {
  question: string;
  /** What else it brings with it. */
  note?: ReactNode;
  yes: string;
  no: string;
  command: DeskCommand;
  onYes: () => void;
  onNo: () => void;
}

/** Asks once, in place, before what cannot be taken back. The question takes the focus; Escape says no. */
export function Confirm({ question, note, yes, no, command, onYes, onNo }: ConfirmProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector("button")?.focus(), []);
  return (
    <div
      ref={place}
      role="group"
      aria-label={question}
      className={classes.confirm}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onNo();
      }}
    >
      <p className={classes.question}>
        {question}
        {note === undefined ? null : <span className={classes.note}>{note}</span>}
      </p>
      <Act command={command} tone="primary" label={yes} onAct={onYes} />
      <Act tone="quiet" label={no} onAct={onNo} />
    </div>
  );
}
