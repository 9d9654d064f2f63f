import type { InjectRow } from "@firebreak/shared/views";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import { isWaiting } from "../model/boardEntry.ts";
import { HoldButton, ReleaseButton } from "../parts/RungActions.tsx";
import { ChannelIcon } from "../parts/ChannelIcon.tsx";
import { InjectStatus } from "../parts/InjectStatus.tsx";
import { UnitLetters } from "../parts/UnitLetters.tsx";
import classes from "./Ladders.module.css";

export interface RungProps {
  row: InjectRow;
  /** `<ladder>/<inject>`: an inject may be a rung of several ladders. */
  place: string;
  /** Tab reaches it. */
  stop: boolean;
  onFocus: (place: string) => void;
  onOpen: (inject: string) => void;
  onRelease: (inject: string) => void;
}

/** One rung: the inject that the ladder releases, and the hands that hold it back or bring it now. */
export const Rung = memo(function Rung({ row, place, stop, onFocus, onOpen, onRelease }: RungProps) {
  const { t } = useTranslation("control");
  const text = useText();
  const units = useUnits();
  return (
    <li className={classes.rung}>
      <button
        type="button"
        className={classes.open}
        data-place={place}
        data-rung={row.id}
        tabIndex={stop ? 0 : -1}
        title={isWaiting(row) ? t("ladders.keys") : t("ladders.open")}
        aria-keyshortcuts="H R Enter"
        onFocus={() => onFocus(place)}
        onClick={() => onOpen(row.id)}
      >
        <ChannelIcon kind={row.channel} name={text(row.channelName)} />
        <span className={classes.title}>{text(row.title)}</span>
        <UnitLetters ids={row.to} units={units} />
      </button>
      <InjectStatus inject={row.id} />
      {isWaiting(row) ? (
        <span className={classes.hands}>
          <HoldButton row={row} />
          <ReleaseButton onRelease={() => onRelease(row.id)} />
        </span>
      ) : null}
    </li>
  );
});
