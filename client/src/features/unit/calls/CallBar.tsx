import { useMemo, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { meansOf } from "../../../notice/page.ts";
import { send, useView } from "../../../store/drill.ts";
import { useKeys } from "../../../ui/useKeys.ts";
import { useDesk } from "../parts/deskContext.ts";
import { useObstacle } from "../parts/useObstacle.ts";
import classes from "./CallBar.module.css";
import { LiveCall } from "./LiveCall.tsx";
import { callToAnswer, liveCalls } from "./liveCalls.ts";

/** Every call that is on, in a bar above the desk: who rings, who has it, and what is said. */
export function CallBar() {
  const { t } = useTranslation("calls");
  const { exercise, person } = useDesk();
  const { mute } = meansOf(exercise.id, person.id);
  const muted = useSyncExternalStore(mute.subscribe, mute.get);
  const table = useView((view) => view.calls);
  const live = useMemo(() => liveCalls(Object.values(table)), [table]);
  const ringing = callToAnswer(live);
  const mayAnswer = useObstacle("call.pickUp") === null;
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
          onMute={mute.set}
          onPickUp={() => pickUp(row.id)}
        />
      ))}
    </section>
  );
}
