import { formatSpan } from "@firebreak/shared/duration";
import type { CallRow } from "@firebreak/shared/views";
import {
  IconBell,
  IconBellOff,
  IconChevronDown,
  IconChevronUp,
  IconPhone,
  IconPhoneCall,
  IconPhoneOff,
  IconPhoneRinging,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { send } from "../../../store/drill.ts";
import { readCaller } from "../model/artefact.ts";
import { Act } from "../parts/Act.tsx";
import { useDesk } from "../parts/deskContext.ts";
import { usePlayMs } from "../parts/PlayClock.tsx";
import { useSending } from "../parts/useSending.ts";
import classes from "./CallBar.module.css";
import { CallLinks } from "./CallLinks.tsx";
import { callSpanMs } from "./liveCalls.ts";
import { Talk } from "./Talk.tsx";

export interface LiveCallProps {
  row: CallRow;
  /** Picked up at this desk, in this tab. */
  taken: boolean;
  /** The one that the key answers. */
  answers: boolean;
  /** One of several behind another: it was said elsewhere when it began to ring, and is silenced with the other. */
  quiet: boolean;
  muted: boolean;
  onMute: (muted: boolean) => void;
  onPickUp: () => void;
}

/** One call that is on: loud while it rings, calm once somebody has it. */
export function LiveCall({ row, taken, answers, quiet, muted, onMute, onPickUp }: LiveCallProps) {
  const { t } = useTranslation("calls");
  const text = useText();
  const { person } = useDesk();
  const picking = useSending("call.pickUp", row.id);
  const ending = useSending("call.end", row.id);
  const mine = row.pickedUpBy === person.name;
  const [shown, setShown] = useState<boolean | null>(null);
  const rings = row.state === "ringing";
  const open = !rings && (shown ?? mine);
  const caller = readCaller(text(row.from.name));
  const subject = text(row.subject);
  const Sign = rings ? IconPhoneRinging : IconPhoneCall;
  const hangUp = () => void send("call.end", { call: row.id }).catch(() => undefined);

  return (
    <article className={classes.call} data-state={row.state} aria-label={`${caller.name}: ${subject}`}>
      <div className={classes.line}>
        <span className={classes.sign}>
          <Sign size={20} stroke={1.75} aria-hidden />
        </span>
        <div className={classes.words}>
          {/* Said once: the running seconds beside it are not for the ear. */}
          <p className={classes.who} role={rings && !quiet ? "alert" : undefined}>
            <strong>{caller.name}</strong>
            {caller.of === null ? null : <span> · {caller.of}</span>}
            <span className={classes.subject}>{subject}</span>
          </p>
          <p className={classes.facts}>
            <span>{t(row.channel === "press-call" ? "unit.press" : "unit.phone")}</span>
            <Span row={row} />
            {rings ? null : <b>{mine ? t("unit.youHave") : t("unit.has", { name: row.pickedUpBy ?? "" })}</b>}
          </p>
        </div>
        <div className={classes.acts}>
          {rings ? (
            <>
              <Act
                command="call.pickUp"
                icon={IconPhone}
                tone="primary"
                label={t("unit.answer")}
                sending={picking}
                onAct={onPickUp}
                {...(answers ? { shortcut: "P" } : {})}
              />
              {/* One for all that ring. */}
              {quiet ? null : (
                <Act
                  icon={muted ? IconBellOff : IconBell}
                  label={t(muted ? "unit.unmute" : "unit.mute")}
                  pressed={muted}
                  onAct={() => onMute(!muted)}
                />
              )}
            </>
          ) : (
            <Act
              icon={open ? IconChevronUp : IconChevronDown}
              tone="quiet"
              label={t(open ? "unit.hide" : "unit.show")}
              pressed={open}
              onAct={() => setShown(!open)}
            />
          )}
          <CallLinks inject={row.inject} />
          <Act
            command="call.end"
            icon={IconPhoneOff}
            tone={rings ? "quiet" : "plain"}
            label={t(rings ? "unit.decline" : "unit.hangUp")}
            sending={ending}
            onAct={hangUp}
          />
        </div>
      </div>
      {open ? <Talk row={row} name={caller.name} focus={taken} /> : null}
    </article>
  );
}

function Span({ row }: { row: CallRow }) {
  const { t } = useTranslation("calls");
  const time = formatSpan(callSpanMs(row, usePlayMs() ?? row.rangMs));
  return (
    <span className="fb-figures">
      {t(row.state === "ringing" ? "unit.ringsFor" : "unit.talksFor", { time })}
    </span>
  );
}
