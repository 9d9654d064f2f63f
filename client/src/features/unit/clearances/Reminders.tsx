import type { RequestRow } from "@firebreak/shared/views";
import { send } from "../../../store/drill.ts";
import { useDesk } from "../parts/deskContext.ts";
import { useSending } from "../parts/useSending.ts";
import classes from "./Clearances.module.css";
import { Remind } from "./Remind.tsx";
import { Reminded } from "./Reminded.tsx";

/** The unit that asked sees when it did so again, and does it once more; the one that was asked sees how often. */
export function Reminders({ row, mayRemind }: { row: RequestRow; mayRemind: boolean }) {
  const { unit } = useDesk();
  const sending = useSending("request.remind", row.id);
  return (
    <div className={classes.remind}>
      <Reminded times={row.remindedMs} ours={row.from === unit.id} />
      {mayRemind ? (
        <Remind
          command="request.remind"
          asked={row}
          sending={sending}
          onAct={() => void send("request.remind", { request: row.id }).catch(() => undefined)}
        />
      ) : null}
    </div>
  );
}
