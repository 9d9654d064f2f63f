import { useState } from "react";
import { Field } from "../parts/Field.tsx";
import { useSending } from "../parts/useSending.ts";
import { TrayFrame, type TrayFrameProps } from "./TrayFrame.tsx";

export interface ReasonTrayProps {
  command: "exercise.pause" | "exercise.stop";
  title: string;
  text: string;
  /** The words of the button, and of the field for the reason. */
  act: string;
  why: string;
  weight?: NonNullable<TrayFrameProps["weight"]>;
  onClose: () => void;
}

/** Halts the exercise, with a reason that everybody reads where one is given. */
export function ReasonTray({ command, why, onClose, ...tray }: ReasonTrayProps) {
  const [reason, setReason] = useState("");
  const { busy, run } = useSending();
  const data = reason.trim() === "" ? {} : { reason: reason.trim() };
  return (
    <TrayFrame
      {...tray}
      disabled={busy}
      onAct={() => void run(command, data).then((done) => done && onClose())}
      onClose={onClose}
    >
      <Field
        data-first={command === "exercise.pause" || undefined}
        label={why}
        placeholder={why}
        style={{ flex: "1 1 220px" }}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </TrayFrame>
  );
}
