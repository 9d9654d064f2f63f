import type { CardRow } from "@firebreak/shared/views";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../../store/drill.ts";
import { Act } from "../parts/Act.tsx";
import { useSending } from "../parts/useSending.ts";
import classes from "./Board.module.css";

/** Cards that were taken off, by whomever: the last one with a way back, the others behind a button. */
export function RemovedCards({
  cards,
  onBack,
}: {
  cards: readonly CardRow[];
  onBack: (card: CardRow) => void;
}) {
  const { t } = useTranslation("situation");
  const [all, setAll] = useState(false);
  if (cards.length === 0) return null;
  return (
    <div className={classes.removed} role="group" aria-label={t("removed")}>
      {all ? <p className={classes.note}>{t("removed")}</p> : null}
      <ul>
        {(all ? cards : cards.slice(0, 1)).map((card) => (
          <RemovedCard key={card.id} card={card} onBack={() => onBack(card)} />
        ))}
      </ul>
      {cards.length < 2 ? null : (
        <Act
          tone="quiet"
          label={t(all ? "removedLess" : "removedAll", { count: cards.length })}
          onAct={() => setAll(!all)}
        />
      )}
    </div>
  );
}

function RemovedCard({ card, onBack }: { card: CardRow; onBack: () => void }) {
  const { t } = useTranslation("situation");
  const sending = useSending("card.put", card.id);
  return (
    <li>
      <span className={classes.gone}>{t("gone", { text: card.text })}</span>
      <Act
        command="card.put"
        tone="quiet"
        icon={IconArrowBackUp}
        label={t("putBack")}
        sending={sending}
        onAct={() => {
          onBack();
          void send("card.put", { card: card.id, column: card.column, text: card.text }).catch(
            () => undefined,
          );
        }}
      />
    </li>
  );
}
