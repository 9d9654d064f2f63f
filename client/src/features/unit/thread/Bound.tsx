import type { EscalationRow } from "@firebreak/shared/views";
import { IconLayoutKanban } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { send, useView } from "../../../store/drill.ts";
import { StateMark } from "../../../ui/StateMark.tsx";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { useSending } from "../parts/useSending.ts";
import classes from "./RequestCard.module.css";

/** So long a card of the board may be. */
const CARD_MAX = 2_000;

/** That a decision binds this unit, and the way to put it among what the unit does next. */
export function Bound({ row }: { row: EscalationRow }) {
  const { t } = useTranslation("unit");
  const { exercise } = useDesk();
  const text = t("decisions.card", { decision: row.decision ?? "" }).slice(0, CARD_MAX);
  const onBoard = useView((view) => Object.values(view.cards).some((card) => card.text === text));
  const sending = useSending("card.put", text);
  return (
    <div className={classes.bound}>
      <StateMark state="due" filled label={t("decisions.bindsUs")} />
      {onBoard ? (
        <span className={classes.age}>{t("decisions.onBoard")}</span>
      ) : exercise.phase === "ended" ? null : (
        <Act
          command="card.put"
          tone="quiet"
          icon={IconLayoutKanban}
          label={t("decisions.toBoard")}
          sending={sending}
          onAct={() => void send("card.put", { column: "next", text }).catch(() => undefined)}
        />
      )}
    </div>
  );
}
