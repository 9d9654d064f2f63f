import type { CallRow } from "@firebreak/shared/views";
import { useMemo, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { meansOf } from "../../../notice/page.ts";
import { send, useView } from "../../../store/drill.ts";
import { useKeys } from "../../../ui/useKeys.ts";
import { useDesk } from "../parts/deskContext.ts";
import { useObstacle } from "../parts/useObstacle.ts";
import classes from "./CallBar.module.css";
import { LiveCall } from "./LiveCall.tsx";
import { liveCalls, placesInBar } from "./liveCalls.ts";
import { MoreRinging } from "./MoreRinging.tsx";

/**
 * Every call that is on, in a bar above the desk: who rings, who has it, and what is said. Of many that ring the
 * first stands in full.
 */
export function CallBar() {
  const { t } = useTranslation("calls");
  const { exercise, person } = useDesk();
  const { mute } = meansOf(exercise.id, person.id);
  const muted = useSyncExternalStore(mute.subscribe, mute.get);
  const table = useView((view) => view.calls);
  const { ringing, more, talking } = useMemo(() => placesInBar(liveCalls(Object.values(table))), [table]);
  const mayAnswer = useObstacle("call.pickUp") === null;
  // The call that was answered here, in this tab: its field takes the focus.
  const [taken, setTaken] = useState<string | null>(null);

  function pickUp(call: string): void {
    setTaken(call);
    // Somebody else may have been quicker: the page says so, and the bar shows who has it.
    void send("call.pickUp", { call }).catch(() => setTaken(null));
  }
  useKeys(ringing !== null && mayAnswer ? { p: () => pickUp(ringing.id) } : {});

  const call = (row: CallRow, quiet = false) => (
    <LiveCall
      key={row.id}
      row={row}
      taken={row.id === taken}
      answers={row.id === ringing?.id}
      quiet={quiet}
      muted={muted}
      onMute={mute.set}
      onPickUp={() => pickUp(row.id)}
    />
  );
  return (
    <section className={classes.bar} aria-label={t("unit.label")}>
      {[
        // One list, so that a call that is answered stays what it is.
        ringing === null ? null : call(ringing),
        more.length === 0 ? null : (
          <MoreRinging key="more" rows={more}>
            {more.map((row) => call(row, true))}
          </MoreRinging>
        ),
        ...talking.map((row) => call(row)),
      ]}
    </section>
  );
}
