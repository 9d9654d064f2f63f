import type { CardRow } from "@firebreak/shared/views";
import { IconArrowLeft, IconArrowRight, IconPencil, IconTrash } from "@tabler/icons-react";
import type { DragEvent, KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { formatPlay } from "../../../i18n/format.ts";
import { useDrill } from "../../../store/drill.ts";
import { CardForm } from "./CardForm.tsx";
import { columnBeside } from "./model/board.ts";
import classes from "./Board.module.css";

export interface CardProps {
  card: CardRow;
  /** Whether the board takes changes now. */
  able: boolean;
  editing: boolean;
  tabStop: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onEdit: (on: boolean) => void;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
  onDrag: (event: DragEvent) => void;
}

/** A card of the board: what it says, who put it there, and the ways to move it. */
export function Card({ card, able, editing, tabStop, onEdit, onMove, onRemove, ...handles }: CardProps) {
  const { t } = useTranslation(["situation", "common"]);
  const sending = useDrill((state) =>
    state.pending.some(
      ({ type, data }) =>
        (type === "card.put" || type === "card.remove") && (data as { card?: string }).card === card.id,
    ),
  );
  if (editing) {
    return (
      <li className={classes.form}>
        <CardForm card={card} onDone={() => onEdit(false)} />
      </li>
    );
  }
  const left = columnBeside(card.column, -1);
  const right = columnBeside(card.column, 1);
  const act = (label: string, Icon: typeof IconPencil, does: () => void) => (
    // Reached by keys on the card itself; these are for the pointer and for touch.
    <button
      type="button"
      tabIndex={-1}
      className={classes.tool}
      title={label}
      aria-label={label}
      onClick={does}
    >
      <Icon size={14} stroke={1.75} aria-hidden />
    </button>
  );
  return (
    <li
      className={classes.card}
      data-card={card.id}
      data-column={card.column}
      data-sending={sending}
      tabIndex={tabStop ? 0 : -1}
      aria-keyshortcuts="Enter Delete Shift+ArrowLeft Shift+ArrowRight"
      draggable={able}
      onDragStart={handles.onDrag}
      onFocus={handles.onFocus}
      onKeyDown={handles.onKeyDown}
      onDoubleClick={able ? () => onEdit(true) : undefined}
    >
      <p className={classes.text}>{card.text}</p>
      <p className={`${classes.by} fb-figures`}>
        {card.by}
        {card.playMs === null ? null : ` · ${formatPlay(card.playMs)}`}
        {able ? (
          <span className={classes.tools}>
            {left === null
              ? null
              : act(t("move", { column: t(`columns.${left}`) }), IconArrowLeft, () => onMove(-1))}
            {right === null
              ? null
              : act(t("move", { column: t(`columns.${right}`) }), IconArrowRight, () => onMove(1))}
            {act(t("edit"), IconPencil, () => onEdit(true))}
            {act(t("remove"), IconTrash, onRemove)}
          </span>
        ) : null}
      </p>
    </li>
  );
}
