import { IconPhone, IconPhoneOutgoing } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClock, useView, useYou } from "../../../store/drill.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { mayNow } from "../model/powers.ts";
import { useHand } from "../palette/hands.ts";
import { Action } from "../parts/Action.tsx";
import { callBoard, callToTake } from "./callBoard.ts";
import { CallDesk } from "./CallDesk.tsx";
import { CallList } from "./CallList.tsx";
import { RingForm, type Rung } from "./RingForm.tsx";
import classes from "./Switchboard.module.css";

export interface SwitchboardProps {
  /** Each time it grows, the call that waits is opened and its field takes the focus. */
  summons: number;
  onOpen: (inject: string) => void;
}

/** Every call of the exercise, played from here: who rings where, what is said, what came of it. */
export function Switchboard({ summons, onOpen }: SwitchboardProps) {
  const { t } = useTranslation("calls");
  const table = useView((view) => view.calls);
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const role = useYou()?.role;
  const playMs = useClock()?.playMs ?? 0;
  const board = useMemo(() => callBoard(Object.values(table)), [table]);
  const [picked, setPicked] = useState<string | null>(null);
  // The call that one has just rung oneself stands open, whatever else has rung for longer.
  const [rung, setRung] = useState<Rung | null>(null);
  const [ringing, setRinging] = useState(false);
  const [toRing, setToRing] = useState("");
  useHand("ring", (unit) => {
    setToRing(unit);
    setRinging(true);
  });
  const [answered, setAnswered] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const own = Object.values(table).findLast(
    ({ unit, subject }) => unit === rung?.unit && subject === rung.subject,
  );
  const call = table[picked ?? ""] ?? own ?? callToTake(board);
  const mayRing = mayNow(role, phase, "call.ring");

  // What a key asked for is done while the screen is drawn, so that the right call is there to be focused.
  if (summons !== answered) {
    setAnswered(summons);
    setPicked(callToTake(board)?.id ?? null);
    setRinging(false);
  }
  /** Into the call: where its next words are written, else what can be done with it; without one, to ringing. */
  function enter(): void {
    requestAnimationFrame(() => {
      const find = (what: string) => place.current?.querySelector<HTMLElement>(what);
      const ring = place.current?.parentElement?.querySelector<HTMLElement>("button");
      (find("textarea") ?? find("input") ?? find("button") ?? ring)?.focus();
    });
  }
  useEffect(() => {
    if (summons > 0) enter();
  }, [summons]);

  return (
    <div className={classes.board} data-switchboard>
      <div className={classes.aside}>
        <Action
          icon={<IconPhoneOutgoing size={15} aria-hidden />}
          aria-expanded={ringing}
          disabled={!mayRing}
          {...(mayRing ? {} : { title: t("board.notNow") })}
          onClick={() => {
            setToRing("");
            setRinging(!ringing);
          }}
        >
          {t("board.ring")}
        </Action>
        <CallList
          board={board}
          picked={call?.id ?? null}
          playMs={playMs}
          onPick={(id) => {
            setPicked(id);
            setRinging(false);
          }}
          onEnter={enter}
        />
      </div>
      <div ref={place} className={classes.desk}>
        {ringing ? (
          <RingForm
            key={toRing}
            to={toRing}
            onDone={(now) => {
              setRinging(false);
              if (now === null) return;
              setPicked(null);
              setRung(now);
            }}
          />
        ) : call === null ? (
          <EmptyState icon={IconPhone} title={t("board.none")} text={t("board.noneText")} />
        ) : (
          <CallDesk key={call.id} row={call} playMs={playMs} onOpen={onOpen} />
        )}
      </div>
    </div>
  );
}
