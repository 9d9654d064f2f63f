import { formatSpan } from "@firebreak/shared/duration";
import type { CallRow } from "@firebreak/shared/views";
import { IconArrowRight, IconPhoneOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useView, useYou } from "../../../store/drill.ts";
import { UnitTag } from "../../../ui/UnitTag.tsx";
import { mayNow } from "../model/powers.ts";
import { Action } from "../parts/Action.tsx";
import { CallerLine } from "./CallerLine.tsx";
import { CallLines } from "./CallLines.tsx";
import { Outcome } from "./Outcome.tsx";
import { Script } from "./Script.tsx";
import classes from "./Switchboard.module.css";

export interface CallDeskProps {
  row: CallRow;
  /** Now, play ms. */
  playMs: number;
  onOpen: (inject: string) => void;
}

/** One call, played: whom it is with, its script, what was said, the caller's next words, what came of it. */
export function CallDesk({ row, playMs, onOpen }: CallDeskProps) {
  const { t } = useTranslation("calls");
  const text = useText();
  const role = useYou()?.role;
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const inject = useView((view) => view.injects[row.inject ?? ""]);
  const [words, setWords] = useState("");
  const [ending, setEnding] = useState(false);
  const caller = text(row.from.name);
  const time = formatSpan(Math.max(0, (row.endedMs ?? playMs) - (row.pickedUpMs ?? row.rangMs)));
  const over = row.state === "ended";
  const scripted = !over && inject !== undefined && (inject.plan?.script.length ?? 0) > 0;
  return (
    <>
      <header className={classes.head}>
        <div className={classes.heading}>
          <p className={classes.title}>
            <b className="fb-clip" title={caller}>
              {caller.split(",")[0]}
            </b>
            <IconArrowRight size={14} stroke={1.75} role="img" aria-label={t("board.to", { unit: "" })} />
            <UnitTag unit={row.unit} compact />
          </p>
          <p className={classes.facts}>
            <span className="fb-clip">{text(row.subject)}</span>
            <span className="fb-figures">
              {row.state === "ringing" ? t("unit.ringsFor", { time }) : null}
              {row.state === "talking" ? t("unit.talksFor", { time }) : null}
              {over ? time : null}
            </span>
            {row.pickedUpBy === null ? null : <span>{t("board.hasIt", { name: row.pickedUpBy })}</span>}
          </p>
        </div>
        {inject === undefined ? null : (
          <Action kind="quiet" onClick={() => onOpen(inject.id)}>
            {t("board.openInject")}
          </Action>
        )}
        {over ? null : (
          <Action
            icon={<IconPhoneOff size={15} aria-hidden />}
            aria-expanded={ending}
            disabled={!mayNow(role, phase, "call.end")}
            onClick={() => setEnding(!ending)}
          >
            {t("board.hangUp")}
          </Action>
        )}
      </header>
      <div className={classes.middle} data-scripted={scripted}>
        <CallLines row={row} caller={caller} />
        {scripted ? <Script row={inject} onUse={setWords} /> : null}
      </div>
      {over || ending ? (
        <Outcome row={row} onDone={() => setEnding(false)} />
      ) : row.state === "talking" ? (
        <CallerLine row={row} caller={caller} words={words} onWords={setWords} />
      ) : null}
    </>
  );
}
