import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { send, useView } from "../../../store/drill.ts";
import { useKeys } from "../../../ui/useKeys.ts";
import { useDesk } from "../parts/deskContext.ts";
import { useObstacle } from "../parts/useObstacle.ts";
import classes from "./CallBar.module.css";
import { LiveCall } from "./LiveCall.tsx";
import { callToAnswer, liveCalls } from "./liveCalls.ts";
import { useRing } from "./useRing.ts";

/** Every call that is on, in a bar above the desk: who rings, who has it, and what is said. */
export function CallBar() {
  const { t } = useTranslation("calls");
  const { exercise } = useDesk();
  const table = useView((view) => view.calls);
  const live = useMemo(() => liveCalls(Object.values(table)), [table]);
  const ringing = callToAnswer(live);
  const mayAnswer = useObstacle("call.pickUp") === null;
  const { muted, setMuted } = useRing(ringing !== null && exercise.phase === "running");
  // The call that was answered here, in this tab: its field takes the focus.
  const [taken, setTaken] = useState<string | null>(null);

  function pickUp(call: string): void {
    setTaken(call);
    // Somebody else may have been quicker: the page says so, and the bar shows who has it.
    void send("call.pickUp", { call }).catch(() => setTaken(null));
  }
  useKeys(ringing !== null && mayAnswer ? { p: () => pickUp(ringing.id) } : {});

  return (
    <section className={classes.bar} aria-label={t("unit.label")}>
      {live.map((row) => (
        <LiveCall
          key={row.id}
          row={row}
          taken={row.id === taken}
          answers={row.id === ringing?.id}
          muted={muted}
          onMute={setMuted}
          onPickUp={() => pickUp(row.id)}
        />
      ))}
    </section>
  );
}
