import { formatSpan } from "@firebreak/shared/duration";
import type { CallRow } from "@firebreak/shared/views";
import { IconPhone, IconPhoneCall, IconPhoneRinging, IconPhoneX } from "@tabler/icons-react";
import { type KeyboardEvent, useId } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/useText.ts";
import { useUnits } from "../../../ui/useUnits.ts";
import { step } from "../model/selection.ts";
import { UnitLetters } from "../parts/UnitLetters.tsx";
import { type CallBoard, inOrder, waitsForCaller, wantsOutcome } from "./callBoard.ts";
import classes from "./Switchboard.module.css";

export interface CallListProps {
  board: CallBoard;
  picked: string | null;
  /** Now, play ms. */
  playMs: number;
  onPick: (call: string) => void;
  /** Goes on into the call that is picked. */
  onEnter: () => void;
}

const GROUPS = ["ringing", "talking", "ended"] as const;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The calls by state. One tab stop: arrows go along it, Enter goes in. */
export function CallList({ board, picked, playMs, onPick, onEnter }: CallListProps) {
  const { t } = useTranslation("calls");
  const id = useId();
  const ids = inOrder(board);

  function onKeyDown(event: KeyboardEvent): void {
    const by = STEPS[event.key];
    if (by !== undefined) {
      const next = step(ids, picked, by);
      if (next !== null) onPick(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && picked !== null) onEnter();
    else return;
    event.preventDefault();
  }
  return (
    <div
      role="listbox"
      tabIndex={0}
      className={classes.list}
      aria-label={t("board.list")}
      aria-activedescendant={picked === null ? undefined : `${id}-${picked}`}
      onKeyDown={onKeyDown}
    >
      {GROUPS.map((group) =>
        board[group].length === 0 ? null : (
          <div key={group} role="group" aria-label={t(`board.groups.${group}`)}>
            <p className={classes.group} aria-hidden>
              {t(`board.groups.${group}`)} <span className="fb-figures">{board[group].length}</span>
            </p>
            {board[group].map((row) => (
              <div
                key={row.id}
                id={`${id}-${row.id}`}
                role="option"
                aria-selected={row.id === picked}
                className={classes.row}
                data-waits={waitsForCaller(row) || wantsOutcome(row)}
                onClick={() => onPick(row.id)}
                onDoubleClick={onEnter}
              >
                <CallLine row={row} playMs={playMs} />
              </div>
            ))}
          </div>
        ),
      )}
    </div>
  );
}

function CallLine({ row, playMs }: { row: CallRow; playMs: number }) {
  const { t } = useTranslation("calls");
  const text = useText();
  const units = useUnits();
  const missed = row.state === "ended" && row.pickedUpMs === null;
  const Sign =
    row.state === "ringing"
      ? IconPhoneRinging
      : row.state === "talking"
        ? IconPhoneCall
        : missed
          ? IconPhoneX
          : IconPhone;
  const span = formatSpan(Math.max(0, (row.endedMs ?? playMs) - (row.pickedUpMs ?? row.rangMs)));
  const hint = waitsForCaller(row)
    ? t("board.yourTurn")
    : row.state === "talking"
      ? t("board.theirTurn")
      : missed
        ? t("board.missed")
        : wantsOutcome(row)
          ? t("board.outcomeNone")
          : text(row.subject);
  return (
    <>
      <span className={classes.rowHead}>
        <Sign size={14} stroke={1.75} className={classes.sign} data-state={row.state} aria-hidden />
        <UnitLetters ids={[row.unit]} units={units} />
        <span className={`${classes.caller} fb-clip`}>{text(row.from.name)}</span>
        <span className={`${classes.span} fb-figures`}>{span}</span>
      </span>
      <span className={`${classes.hint} fb-clip`}>{hint}</span>
    </>
  );
}
